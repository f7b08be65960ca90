import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { codeOf } from '../testing/refusal.ts';
import { RoomSession } from './room-session.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';

const sessions: RoomSession[] = [];
let service = new MemoryService();

function session(): RoomSession {
  const made = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
  sessions.push(made);
  return made;
}

/** Each stands for a tab of its own. */
function join(it: RoomSession, name: string, more: Partial<JoinOptions> = {}): Promise<void> {
  sessionStorage.clear();
  const email = `${name}@example.org`;
  return it.join({ room: 'room', email, startMuted: true, startCameraOff: true, ...more });
}

const waitingIds = (host: RoomSession): readonly string[] => host.state.waiting.map(({ id }) => id);

async function hosted(): Promise<RoomSession> {
  const host = session();
  await join(host, 'ada');
  await host.moderate('room:rules', { knock: true });
  return host;
}

describe('the door of a room', function () {
  this.timeout(30_000);

  beforeEach(() => {
    service = new MemoryService();
  });

  afterEach(async () => {
    for (const it of sessions.splice(0)) await it.close();
    sessionStorage.clear();
  });

  it('has whoever comes wait, and joins once a host has let them in', async () => {
    const host = await hosted();
    const knocks: SessionEvents['knock'][] = [];
    host.on('knock', (knock) => knocks.push(knock));
    const bob = session();
    const phases: string[] = [];
    bob.on('phase', ({ phase }) => phases.push(phase));
    const joined = join(bob, 'bob');
    await until(() => host.state.waiting.length === 1, 'the host sees bob at the door');
    await until(() => knocks.length === 1, 'and is told once');
    expect(bob.state.phase).to.equal('waiting');
    expect(host.state.participants).to.have.length(0);
    await host.moderate('room:admit', { id: waitingIds(host)[0] });
    await joined;
    expect(phases).to.deep.equal(['connecting', 'waiting', 'connecting', 'joined']);
    expect(bob.state.local.id).to.equal(knocks[0]?.person.id);
    await until(() => host.state.waiting.length === 0, 'nobody waits');
    expect(host.state.participants.map(({ id }) => id)).to.deep.equal([bob.state.local.id]);
  });

  it('turns away with `denied`, back in the lobby', async () => {
    const host = await hosted();
    const bob = session();
    const code = codeOf(join(bob, 'bob'));
    await until(() => host.state.waiting.length === 1, 'bob waits');
    await host.moderate('room:deny', { id: waitingIds(host)[0] });
    expect(await code).to.equal('denied');
    expect([bob.state.phase, bob.state.error?.code]).to.deep.equal(['lobby', 'denied']);
  });

  it('is left by whoever gives up, and the host sees them go', async () => {
    const host = await hosted();
    const bob = session();
    const code = codeOf(join(bob, 'bob'));
    await until(() => host.state.waiting.length === 1, 'bob waits');
    await bob.leave();
    expect(await code).to.equal('aborted');
    expect(bob.state.phase).to.equal('lobby');
    await until(() => host.state.waiting.length === 0, 'nobody waits');
  });

  it('is knocked at again after the connection was lost', async () => {
    const host = await hosted();
    const bob = session();
    const joined = join(bob, 'bob');
    await until(() => host.state.waiting.length === 1, 'bob waits');
    const socket = [...service.sockets].at(-1);
    socket?.cut();
    service.doors.giveUp(waitingIds(host)[0] ?? '');
    await until(() => host.state.waiting.length === 0, 'the service has let go of bob');
    socket?.restore();
    await until(() => host.state.waiting.length === 1, 'bob waits again');
    await host.moderate('room:admit', {});
    await joined;
    expect(bob.state.phase).to.equal('joined');
  });

  it('says to the other room that is joined meanwhile that nobody waits any more', async () => {
    const host = await hosted();
    const bob = session();
    const code = codeOf(join(bob, 'bob'));
    await until(() => host.state.waiting.length === 1, 'bob waits');
    service.doors.rules = { ...service.doors.rules, knock: false };
    await bob.join({ room: 'other', email: 'bob@example.org', startMuted: true, startCameraOff: true });
    expect(await code).to.equal('aborted');
    expect([bob.state.phase, bob.state.room]).to.deep.equal(['joined', 'other']);
  });

  it('says `locked` where nobody is let in', async () => {
    const host = await hosted();
    await host.moderate('room:lock', { locked: true });
    expect(await codeOf(join(session(), 'bob'))).to.equal('locked');
  });
});
