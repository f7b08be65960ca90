import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import { codeOf } from '../testing/refusal.ts';
import { CodedError } from '../utils/coded-error.ts';
import { RoomSession } from './room-session.ts';
import type { JoinOptions } from './session-api.ts';

const ASKED: JoinOptions = { room: 'room', email: 'ada@x.org', startMuted: true, startCameraOff: true };

describe('a join that waits for the page’s word', () => {
  let service: MemoryService;
  let session: RoomSession;
  let phases: string[];
  const joins = () => service.received.filter(({ event }) => event === 'room:join');

  beforeEach(() => {
    sessionStorage.clear();
    service = new MemoryService();
    session = new RoomSession({ server: 'memory:' }, { signaling: service.connect });
    phases = [];
    session.on('phase', ({ phase }) => phases.push(phase));
  });
  afterEach(() => session.close());

  it('is connecting, and tells the service nothing before there is one', async () => {
    const { promise, resolve } = Promise.withResolvers<JoinOptions>();
    const joined = session.join(ASKED, promise);
    expect(session.state.phase).to.equal('connecting');
    await new Promise((done) => setTimeout(done));
    expect(joins()).to.deep.equal([]);
    resolve({ ...ASKED, token: 'ticket' });
    await joined;
    expect(joins()[0]?.payload).to.include({ token: 'ticket' });
    expect(phases).to.deep.equal(['connecting', 'joined']);
  });

  it('is refused with its code and words', async () => {
    const told: unknown[] = [];
    session.on('error', (error) => told.push(error));
    const refusal = Promise.reject(new CodedError('denied', 'Buy a ticket first.'));
    expect(await codeOf(session.join(ASKED, refusal))).to.equal('denied');
    expect(told).to.deep.equal([{ code: 'denied', message: 'Buy a ticket first.' }]);
    expect(session.state).to.deep.include({ phase: 'lobby', error: told[0] });
    expect(joins()).to.deep.equal([]);
  });

  it('can be left at once, and whatever the page says afterwards has no effect', async () => {
    const { promise, resolve } = Promise.withResolvers<JoinOptions>();
    const joined = codeOf(session.join(ASKED, promise));
    await session.leave();
    expect(await joined).to.equal('aborted');
    expect(session.state).to.include({ phase: 'lobby', error: null });
    resolve(ASKED);
    await new Promise((done) => setTimeout(done));
    expect(session.state.phase).to.equal('lobby');
    expect(joins()).to.deep.equal([]);
    await session.join(ASKED);
    expect(session.state.phase).to.equal('joined');
  });

  it('gives way to a join of another room', async () => {
    const first = codeOf(session.join(ASKED, new Promise(() => undefined)));
    await session.join({ ...ASKED, room: 'elsewhere' });
    expect(await first).to.equal('aborted');
    expect(session.state.room).to.equal('elsewhere');
  });
});
