import { expect } from '@open-wc/testing';
import { MemoryService } from '../testing/memory-service.ts';
import { until } from '../testing/media.ts';
import { RoomSession } from './room-session.ts';

describe('a session with a token', () => {
  let service: MemoryService;
  let session: RoomSession;
  const join = { room: 'tea', email: 'ada@example.org', startMuted: true, startCameraOff: true };

  beforeEach(() => {
    service = new MemoryService();
    session = new RoomSession({ server: 'https://meet.example.org' }, { signaling: service.connect });
    sessionStorage.clear();
  });
  afterEach(() => session.close());

  const tokensOf = (event: 'room:join' | 'room:token') =>
    service.received
      .filter((message) => message.event === event)
      .map(({ payload }) => (payload as { readonly token?: string }).token);

  it('renews it in the call, and returns to the room with the newest', async () => {
    service.tokenExpires = 0.3;
    let count = 0;
    session.on('token-expiring', ({ respondWith }) => respondWith(`token-${++count}`));
    await session.join({ ...join, token: 'first' });
    await until(() => tokensOf('room:token').length > 0, 'a renewal');
    const [socket] = service.sockets;
    // From now on nothing is renewed.
    service.tokenExpires = 3_600;
    await until(() => tokensOf('room:token').length > 1, 'the last renewal');
    socket?.reconnect();
    await until(() => tokensOf('room:join').length === 2, 'the return');
    expect(tokensOf('room:join')).to.deep.equal(['first', tokensOf('room:token').at(-1)]);
    expect(session.state.phase).to.equal('joined');
  });

  it('asks for none where there was none', async () => {
    let asked = 0;
    session.on('token-expiring', () => (asked += 1));
    await session.join(join);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).to.equal(0);
  });

  it('leaves none behind for whoever reads the storage', async () => {
    service.tokenExpires = 0.3;
    session.on('token-expiring', ({ respondWith }) => respondWith('hush-2'));
    await session.join({ ...join, token: 'hush-1' });
    await until(() => tokensOf('room:token').includes('hush-2'), 'a renewal');
    const stored = JSON.stringify([sessionStorage, localStorage].map(Object.entries));
    expect(stored).to.contain('ada@example.org').and.not.to.contain('hush');
  });
});
