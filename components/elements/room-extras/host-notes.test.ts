import { expect } from '@open-wc/testing';
import { FakeSession, participant } from '../../testing/fake-session.ts';
import { translate } from '../../testing/texts.ts';
import { IntentEvent } from '../shared/intent.ts';
import { noteHosting } from './host-notes.ts';

interface Listening {
  readonly session: FakeSession;
  readonly room: HTMLElement;
  readonly told: string[];
  readonly stop: () => void;
}

function listening(session = new FakeSession()): Listening {
  if (session.state.phase !== 'joined') session.set({ phase: 'joined' });
  const room = document.createElement('div');
  const told: string[] = [];
  const stops = noteHosting(session, room, translate, ({ text }) => told.push(text()));
  return { session, room, told, stop: () => stops.forEach((stop) => stop()) };
}

describe('what hosts have decided', () => {
  it('is told by name: who has muted us, and what', () => {
    const { session, told, stop } = listening();
    session.add(participant('ada', { name: 'Ada', role: 'host' }));
    session.emit('muted-by-host', { media: 'microphone', from: 'ada' });
    session.emit('muted-by-host', { media: 'camera', from: 'ada' });
    session.emit('muted-by-host', { media: 'screen' });
    expect(told).to.deep.equal([
      'Ada has muted you',
      'Ada has switched off your camera',
      'A host has stopped your sharing',
    ]);
    stop();
  });

  it('says what to do where only a host can undo it, at once and when the person tries', () => {
    const { session, room, told, stop } = listening();
    session.set({ rules: { ...session.state.rules, selfUnmute: false } });
    session.setLocal({ muted: ['microphone'] });
    session.emit('muted-by-host', { media: 'microphone' });
    room.dispatchEvent(new IntentEvent('toggleMicrophone', []));
    const hint = 'Only a host can unmute you. Raise your hand to be heard.';
    expect(told).to.deep.equal(['A host has muted you', hint, hint]);
    stop();
    room.dispatchEvent(new IntentEvent('toggleMicrophone', []));
    expect(told).to.have.length(3);
  });

  it('tells those who come back, and are still muted', () => {
    const session = new FakeSession();
    session.set({ phase: 'joined' });
    session.setLocal({ muted: ['microphone'] });
    const { told, stop } = listening(session);
    expect(told).to.deep.equal(['A host has muted you']);
    stop();
  });

  it('tells that the room is locked, and of a switch that is played with only once', () => {
    const { session, told, stop } = listening();
    for (const locked of [true, false, true]) session.set({ rules: { ...session.state.rules, locked } });
    expect(told).to.deep.equal(['The room is locked: nobody new gets in']);
    stop();
  });

  it('tells what we have become', () => {
    const { session, told, stop } = listening();
    for (const role of ['host', 'viewer', 'participant'] as const) session.setLocal({ role });
    expect(told).to.deep.equal([
      'You are a host now',
      'You are a viewer now: the others do not see or hear you',
      'You are a participant now',
    ]);
    stop();
  });

  it('has nothing to tell of what a join begins with', () => {
    const session = new FakeSession();
    const { told, stop } = listening(session);
    session.set({ phase: 'connecting' });
    session.set({ phase: 'joined', local: { ...session.state.local, role: 'host' } });
    expect(told).to.deep.equal([]);
    stop();
  });
});
