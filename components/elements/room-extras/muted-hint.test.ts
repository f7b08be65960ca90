import { expect } from '@open-wc/testing';
import { FakeSession } from '../../testing/fake-session.ts';
import { toneTrack, until } from '../../testing/media.ts';
import { hintWhenMuted, TalkWatch } from './muted-hint.ts';

describe('talking while muted', () => {
  it('is noticed after most of a second of it, once a minute at most', () => {
    const watch = new TalkWatch();
    const hints: number[] = [];
    for (let now = 0; now < 121_000; now += 100) if (watch.next(0.2, now)) hints.push(now);
    expect(hints).to.deep.equal([600, 60_600, 120_600]);
  });

  it('is no cough and no fan', () => {
    const watch = new TalkWatch();
    for (let now = 0; now < 60_000; now += 100) {
      const cough = now % 5_000 < 400;
      expect(watch.next(cough ? 0.5 : 0.01, now)).to.equal(false);
    }
  });

  it('is heard although nothing of it is sent', async () => {
    const session = new FakeSession();
    const track = toneTrack();
    track.enabled = false;
    const stream = new MediaStream([track]);
    let hints = 0;
    const stop = hintWhenMuted(session, () => (hints += 1));
    session.set({ phase: 'joined', local: { ...session.state.local, stream, microphone: false } });
    await until(() => hints === 1);
    expect(track.enabled).to.equal(false);
    expect(stream.getTracks()).to.deep.equal([track]);
    stop();
    expect(track.readyState).to.equal('live');
    track.stop();
  });

  it('is not looked for while the microphone is on, or there is no call', () => {
    const session = new FakeSession();
    const track = toneTrack();
    let clones = 0;
    const clone = track.clone.bind(track);
    track.clone = () => {
      clones += 1;
      return clone();
    };
    const stop = hintWhenMuted(session, () => undefined);
    session.setLocal({ stream: new MediaStream([track]), microphone: false });
    session.set({ phase: 'joined', local: { ...session.state.local, microphone: true } });
    expect(clones).to.equal(0);
    session.setLocal({ microphone: false });
    expect(clones).to.equal(1);
    session.setLocal({ camera: true });
    expect(clones).to.equal(1);
    stop();
    track.stop();
  });
});
