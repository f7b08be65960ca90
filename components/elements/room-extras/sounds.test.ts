import { expect } from '@open-wc/testing';
import { chatEntry, FakeSession, participant } from '../../testing/fake-session.ts';
import { setPreferences } from '../../utils/preferences.ts';
import { maySound, soundCall } from './call-sounds.ts';
import { schedule, type SoundName } from './sounds.ts';

describe('the sounds of a call', () => {
  afterEach(() => localStorage.clear());

  function heardIn(session: FakeSession): {
    readonly heard: (readonly string[])[];
    readonly stop: () => void;
  } {
    const heard: (readonly string[])[] = [];
    return { heard, stop: soundCall(session, (name, speaker) => heard.push([name, speaker])) };
  }

  it('are soft, and over within a second', async () => {
    for (const name of ['joined', 'left', 'message', 'hand', 'knock'] satisfies SoundName[]) {
      const rate = 8_000;
      const context = new OfflineAudioContext(1, 2 * rate, rate);
      schedule(context, name);
      const samples = (await context.startRendering()).getChannelData(0);
      const peak = (from: number, to: number) =>
        samples.slice(from * rate, to * rate).reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      expect(peak(0, 1)).to.be.within(0.02, 0.2);
      expect(peak(1, 2)).to.equal(0);
    }
  });

  it('tell who comes and goes, what is said and whose hand is up, at the speaker that was chosen', () => {
    const session = new FakeSession();
    session.set({ speaker: 'headset' });
    const { heard, stop } = heardIn(session);
    session.add(participant('ada'));
    session.update('ada', { hand: true });
    session.update('ada', { camera: true });
    session.receive(chatEntry('hello', { own: true }));
    session.receive(chatEntry('hello you'));
    expect(heard).to.deep.equal([
      ['joined', 'headset'],
      ['hand', 'headset'],
      ['message', 'headset'],
    ]);
    stop();
    session.receive(chatEntry('after'));
    expect(heard).to.have.length(3);
  });

  it('tell a host that somebody is at the door', () => {
    const session = new FakeSession();
    const { heard, stop } = heardIn(session);
    session.emit('knock', { person: { id: 'eve', name: 'Eve' } });
    expect(heard).to.deep.equal([['knock', '']]);
    stop();
  });

  it('fall silent when a whole class comes in', () => {
    const session = new FakeSession();
    const { heard, stop } = heardIn(session);
    for (let index = 0; index < 20; index++) session.add(participant(`p${index}`));
    expect(heard).to.have.length(3);
    expect(maySound([1, 2, 3], 4_000)).to.equal(false);
    expect(maySound([1, 2, 3], 4_001)).to.equal(true);
    stop();
  });

  it('can be turned off', () => {
    setPreferences({ sounds: false });
    const session = new FakeSession();
    const { heard, stop } = heardIn(session);
    session.add(participant('ada'));
    expect(heard).to.deep.equal([]);
    setPreferences({ sounds: true });
    session.add(participant('bob'));
    expect(heard).to.have.length(1);
    stop();
  });
});
