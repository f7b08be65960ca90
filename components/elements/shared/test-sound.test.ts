import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { LevelMeter } from '../../media/level-meter.ts';
import { until } from '../../testing/media.ts';
import { TestSound } from './test-sound.ts';

describe('the test sound', () => {
  const native = HTMLMediaElement.prototype.play;
  const nativeSink = HTMLMediaElement.prototype.setSinkId;
  let played: HTMLMediaElement[] = [];
  let sinks: string[] = [];
  let sound: TestSound;
  let rendered = 0;

  const host: ReactiveControllerHost = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void (rendered += 1),
    updateComplete: Promise.resolve(true),
  };

  beforeEach(() => {
    [played, sinks, rendered] = [[], [], 0];
    HTMLMediaElement.prototype.play = function play() {
      played.push(this);
      return native.call(this);
    };
    HTMLMediaElement.prototype.setSinkId = (id) => {
      sinks.push(id);
      return Promise.resolve();
    };
    sound = new TestSound(host);
  });

  afterEach(() => {
    sound.hostDisconnected();
    HTMLMediaElement.prototype.play = native;
    HTMLMediaElement.prototype.setSinkId = nativeSink;
  });

  it('is heard, and says when it is over', async () => {
    await sound.play('');
    expect(sound.playing).to.equal(true);
    const [track] = (played[0]!.srcObject as MediaStream).getAudioTracks();
    const meter = new LevelMeter(track!);
    await until(() => meter.level() > 0.02, 'a sound that can be heard');
    meter.close();
    await until(() => !sound.playing);
    expect(played[0]?.srcObject).to.equal(null);
    expect(sound.failed).to.equal(false);
    expect(rendered).to.be.greaterThan(1);
  });

  it('comes out of the speaker that is chosen', async () => {
    await sound.play('loud');
    await sound.play('');
    expect(sinks).to.deep.equal(['loud']);
  });

  it('begins anew at another click, and ends with its host', async () => {
    await sound.play('');
    await sound.play('');
    expect(played[0]?.srcObject).to.equal(null);
    expect(played[1]?.srcObject).to.not.equal(null);
    sound.hostDisconnected();
    expect(played[1]?.srcObject).to.equal(null);
    expect(sound.playing).to.equal(false);
  });

  it('says so when the speaker cannot be used', async () => {
    HTMLMediaElement.prototype.setSinkId = () => Promise.reject(new DOMException('', 'NotFoundError'));
    await sound.play('gone');
    expect(sound.failed).to.equal(true);
    expect(sound.playing).to.equal(false);
    expect(played).to.have.length(0);
  });
});
