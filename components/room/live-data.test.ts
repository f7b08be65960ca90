import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import { until } from '../testing/media.ts';
import { RoomSession } from './room-session.ts';
import type { RoomState } from './room-state.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';

const QUIET = { startMuted: true, startCameraOff: true } as const;

describe('what a room is, is there before anybody is told of it', function () {
  this.timeout(60_000);
  let service: MemoryService;
  let sessions: RoomSession[];

  function somebody(): RoomSession {
    // Sessions of one page would share the tab's identity; each of these stands for a tab of its own.
    sessionStorage.clear();
    const session = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    sessions.push(session);
    return session;
  }
  const join = (session: RoomSession, name: string, more: Partial<JoinOptions> = {}) => {
    sessionStorage.clear();
    return session.join({ room: 'room', email: `${name}@x.org`, ...QUIET, ...more });
  };

  beforeEach(() => {
    service = new MemoryService();
    sessions = [];
  });
  afterEach(() => Promise.all(sessions.map((session) => session.close())));

  /** Each event with the state that its listener finds. */
  function witness<E extends keyof SessionEvents>(session: RoomSession, event: E) {
    const seen: { readonly data: SessionEvents[E]; readonly state: RoomState }[] = [];
    session.on(event, (data) => seen.push({ data, state: session.state }));
    return seen;
  }

  it('in every event of a call', async () => {
    const ada = somebody();
    const states = witness(ada, 'state');
    const phases = witness(ada, 'phase');
    const joined = witness(ada, 'joined');
    const came = witness(ada, 'participant-joined');
    const updated = witness(ada, 'participant-updated');
    const said = witness(ada, 'chat-message');
    const went = witness(ada, 'participant-left');
    const left = witness(ada, 'left');
    await join(ada, 'ada');
    const bob = somebody();
    await join(bob, 'bob');
    await bob.toggleHand(true);
    await until(() => ada.state.participants[0]?.hand);
    await bob.sendChatMessage('hello');
    await until(() => said.length === 1);
    await bob.leave();
    await until(() => went.length === 1);
    await ada.leave();

    for (const { data, state } of states) expect(state).to.equal(data);
    for (const { data, state } of phases) expect(state.phase).to.equal(data.phase);
    expect(joined[0]?.state).to.include({ phase: 'joined', room: 'room' });
    expect(came[0]?.state.participants).to.deep.equal([came[0]?.data.participant]);
    expect(updated.length).to.be.above(0);
    for (const { data, state } of updated) expect(state.participants).to.include(data.participant);
    expect(said[0]?.state.messages).to.include(said[0]?.data.message);
    expect(went[0]?.state.participants).to.deep.equal([]);
    expect(left[0]?.state).to.include({ phase: 'ended', endReason: 'left' });
  });

  it('in every event of ringing', async () => {
    const [ada, bob] = [somebody(), somebody()];
    const rings = witness(ada, 'incoming-call');
    const accepted = witness(bob, 'call-accepted');
    const ended = witness(ada, 'call-ended');
    await join(ada, 'ada', { mode: 'ring' });
    await join(bob, 'bob', { mode: 'ring' });
    await bob.call(ada.state.local.id ?? '');
    await until(() => rings.length === 1);
    expect(rings[0]?.state.participants[0]?.link).to.equal('ringing');
    await ada.acceptCall(bob.state.local.id ?? '');
    await until(() => accepted.length === 1);
    expect(accepted[0]?.state.participants[0]?.link).not.to.equal('calling');
    await bob.hangUp(ada.state.local.id ?? '');
    await until(() => ended.length === 1);
    expect(ended[0]?.state.participants[0]?.link).to.equal('none');
  });

  it('in every event of what goes wrong', async () => {
    service.capacity = 1;
    const [ada, bob] = [somebody(), somebody()];
    const errors = witness(bob, 'error');
    const lost = witness(ada, 'reconnecting');
    const back = witness(ada, 'reconnected');
    await join(ada, 'ada');
    await join(bob, 'bob').catch(() => undefined);
    expect(errors[0]?.state).to.include({ phase: 'lobby' });
    expect(errors[0]?.state.error).to.deep.equal(errors[0]?.data);
    const [socket] = service.sockets;
    socket?.cut();
    await until(() => lost.length === 1);
    expect(lost[0]?.state.phase).to.equal('reconnecting');
    socket?.restore();
    await until(() => back.length === 1);
    expect(back[0]?.state.phase).to.equal('joined');
  });

  it('keeps its identity while its content stays', async () => {
    const [ada, bob] = [somebody(), somebody()];
    await join(ada, 'ada');
    await join(bob, 'bob');
    await bob.sendChatMessage('hello');
    await until(() => ada.state.messages.length === 1);
    const before = ada.state;
    ada.setAudioBlocked(false);
    await ada.toggleHand(false);
    await ada.toggleMicrophone(false);
    await ada.setParticipantVolume(bob.state.local.id ?? '', 1);
    await ada.prepare();
    expect(ada.state).to.equal(before);
    await ada.setParticipantVolume(bob.state.local.id ?? '', 0.5);
    expect(ada.state.participants).not.to.equal(before.participants);
    expect(ada.state.messages).to.equal(before.messages);
    expect(ada.state.local).to.equal(before.local);
    await ada.toggleHand(true);
    expect(ada.state.local).not.to.equal(before.local);
  });
});
