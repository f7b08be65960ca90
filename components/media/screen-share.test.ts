import { expect } from '@open-wc/testing';
import { pictureTrack, toneTrack } from '../testing/media.ts';
import { ScreenShare, type ScreenTracks } from './screen-share.ts';

describe('ScreenShare', () => {
  let shared: MediaStream;
  let share: ScreenShare;
  let told: (ScreenTracks | null)[];
  let errors: string[];

  function pick(answer: () => Promise<MediaStream>): void {
    navigator.mediaDevices.getDisplayMedia = answer;
  }

  beforeEach(() => {
    shared = new MediaStream([pictureTrack(), toneTrack()]);
    share = new ScreenShare();
    told = [];
    errors = [];
    share.on('tracks', (tracks) => told.push(tracks));
    share.on('error', (type) => errors.push(type));
    pick(() => Promise.resolve(shared));
  });
  afterEach(() => {
    share.stop();
    for (const track of shared.getTracks()) track.stop();
    Reflect.deleteProperty(navigator.mediaDevices, 'getDisplayMedia');
  });

  it('tells picture and sound, and that they are gone', async () => {
    expect(await share.start()).to.equal(true);
    const [video] = shared.getVideoTracks();
    const [audio] = shared.getAudioTracks();
    share.stop();
    share.stop();
    expect(told).to.deep.equal([{ video, audio }, null]);
    expect(shared.active, 'nothing is captured any more').to.equal(false);
  });

  it('notices when it is ended from the browser’s own bar, sound and all', async () => {
    await share.start();
    const [video] = shared.getVideoTracks();
    video?.stop();
    video?.dispatchEvent(new Event('ended'));
    expect(told.at(-1)).to.equal(null);
    expect(share.tracks).to.equal(null);
    expect(shared.active).to.equal(false);
    expect(await share.start(), 'it can be shared again').to.equal(true);
  });

  it('takes a closed picker for no error, and tells what is one', async () => {
    pick(() => Promise.reject(new DOMException('Permission denied by user', 'NotAllowedError')));
    expect(await share.start()).to.equal(false);
    pick(() => Promise.reject(new DOMException('', 'NotReadableError')));
    expect(await share.start()).to.equal(false);
    expect(errors).to.deep.equal(['in-use']);
    expect(told).to.deep.equal([]);
  });

  it('asks once, and shares nothing that was stopped before it was chosen', async () => {
    let asked = 0;
    pick(() => {
      asked += 1;
      return Promise.resolve(shared);
    });
    const both = Promise.all([share.start(), share.start()]);
    share.stop();
    expect(await both).to.deep.equal([false, false]);
    expect(asked).to.equal(1);
    expect(shared.active).to.equal(false);
    expect(told).to.deep.equal([]);
  });
});
