import { expect } from '@open-wc/testing';
import { until } from '../testing/media.ts';
import { MemoryService } from '../testing/memory-service.ts';
import { codeOf } from '../testing/refusal.ts';
import { RoomSession } from './room-session.ts';
import type { JoinOptions } from './session-api.ts';

let service = new MemoryService();
const sessions: RoomSession[] = [];

/** Sessions of one page contend for a place as those of two tabs do. */
function session(): RoomSession {
  const made = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
  sessions.push(made);
  return made;
}

const ADA: JoinOptions = { room: 'room', email: 'ada@example.org', startMuted: true, startCameraOff: true };

/** Joins as a tab does that has stored nothing yet. */
function join(it: RoomSession, more: Partial<JoinOptions> = {}): Promise<void> {
  sessionStorage.clear();
  return it.join({ ...ADA, ...more });
}

describe('a room in two tabs of one site', function () {
  this.timeout(30_000);

  beforeEach(() => {
    service = new MemoryService();
  });

  afterEach(async () => {
    for (const it of sessions.splice(0)) await it.close();
    sessionStorage.clear();
  });

  it('refuses the second with `elsewhere`, opens no device, and leaves the first alone', async () => {
    const [first, second] = [session(), session()];
    await join(first);
    expect(await codeOf(join(second, { startMuted: false, email: ' Ada@Example.org' }))).to.equal(
      'elsewhere',
    );
    expect(second.state.error?.code).to.equal('elsewhere');
    // Back in the lobby there is nothing wrong.
    await second.prepare();
    expect([second.state.phase, second.state.error]).to.deep.equal(['lobby', null]);
    expect(second.state.local.stream).to.equal(null);
    expect(first.state.phase).to.equal('joined');
  });

  it('takes over under the same id, with the devices as they were, and the others see nobody come or go', async () => {
    const [bob, first, second] = [session(), session(), session()];
    await join(bob, { email: 'bob@example.org' });
    await join(first, { displayName: 'Ada', startCameraOff: false });
    await until(() => first.state.local.camera, 'the camera is on');
    await until(() => bob.state.participants[0]?.link === 'connected', 'connected');
    const { id } = first.state.local;
    const told: string[] = [];
    bob.on('participant-joined', () => told.push('joined'));
    bob.on('participant-left', () => told.push('left'));

    await join(second, { takeOver: true, startMuted: false });
    expect(second.state.local).to.include({ id, name: 'Ada', microphone: false, camera: true });
    await until(() => first.state.phase === 'ended', 'the first has ended');
    expect(first.state.endReason).to.equal('duplicate');
    expect(first.state.local.stream).to.equal(null);
    await until(() => second.state.participants[0]?.link === 'connected', 'connected again');
    await until(() => bob.state.participants[0]?.link === 'connected', 'connected again, on the other side');
    expect(told).to.deep.equal([]);
  });

  it('moves as often as it is asked to', async () => {
    const [first, second] = [session(), session()];
    await join(first);
    const { id } = first.state.local;
    for (const [to, from] of [
      [second, first],
      [first, second],
      [second, first],
    ] as const) {
      await join(to, { takeOver: true });
      expect(to.state.local.id).to.equal(id);
      await until(() => from.state.phase === 'ended', 'it has ended in the other tab');
    }
  });

  it('is free again after a leave, a failed join and a close', async () => {
    const [first, second] = [session(), session()];
    await join(first);
    await first.leave();
    await join(second);
    await second.close();
    service.capacity = 1;
    await join(first, { email: 'bob@example.org' });
    expect(await codeOf(join(session()))).to.equal('full');
    service.capacity = 2;
    await join(session());
  });

  it('asks for what it has to take over only where there is something', async () => {
    const only = session();
    await join(only, { takeOver: true });
    expect(only.state.phase).to.equal('joined');
  });

  it('ends in the first tab even when it has lost the service', async () => {
    const [first, second] = [session(), session()];
    await join(first);
    const [socket] = service.sockets;
    socket?.cut();
    await join(second, { takeOver: true });
    await until(() => first.state.phase === 'ended', 'the first has ended');
    socket?.restore();
    expect(second.state.phase).to.equal('joined');
  });

  it('ends a join that was under way', async () => {
    const unanswered = () => {
      const socket = service.connect();
      socket.request = () => new Promise(() => undefined);
      return socket;
    };
    const slow = new RoomSession({ server: 'memory:' }, { signaling: unanswered });
    sessions.push(slow);
    void join(slow).catch(() => undefined);
    await until(async () => (await navigator.locks.query()).held?.length === 1, 'it holds the place');
    await join(session(), { takeOver: true });
    await until(() => slow.state.error?.code === 'elsewhere', 'the first has given up');
    expect(slow.state.phase).to.equal('lobby');
  });

  it('counts rooms, people and services apart', async () => {
    await join(session());
    await join(session(), { room: 'other' });
    await join(session(), { email: 'bob@example.org' });
    const elsewhere = new RoomSession({ server: 'other:' }, { signaling: service.connect });
    sessions.push(elsewhere);
    await join(elsewhere);
  });

  it('shows nobody whose room it is: names of locks tell neither address nor room', async () => {
    await join(session(), { room: 'a secret room' });
    const { held = [] } = await navigator.locks.query();
    expect(held).to.have.length(1);
    expect(held[0]?.name).to.match(/^roomlet:[\w-]{43}$/);
  });

  it('just joins where there are no locks', async () => {
    const { request } = LockManager.prototype;
    LockManager.prototype.request = () => Promise.reject(new DOMException('no', 'SecurityError'));
    try {
      await join(session());
      await join(session());
    } finally {
      LockManager.prototype.request = request;
    }
  });
});
