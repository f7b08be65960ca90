import assert from 'node:assert/strict';
import { io, type Socket } from 'socket.io-client';
import { redisOf, test } from '../testing/both-keepers.ts';
import { startService } from '../testing/either-service.ts';

/** A description that can be told from others by its subject. */
const described = (subject: string) => `v=0\r\ns=${subject}\r\n`;
const subjectOf = ({ sdp = '' }: RTCSessionDescriptionInit) => /^s=(.*)\r$/m.exec(sdp)?.[1] ?? sdp;
const answerTo = (offer: RTCSessionDescriptionInit) => ({
  type: 'answer',
  sdp: described(`answer to ${subjectOf(offer)}`),
});

/** A client by the steps of the written walkthrough: no acks, no candidates, no version. */
interface Client {
  readonly socket: Socket;
  readonly log: string[];
  room: string;
  remoteId: string;
}

function walkthroughClient(url: string, options: Parameters<typeof io>[1] = {}): Client {
  const socket = io(url, { forceNew: true, ...options });
  const client: Client = { socket, log: [], room: '', remoteId: '' };
  const { log } = client;
  socket.on('room:join', ({ room }: { room: string }) => {
    log.push('room:join');
    client.room = `/room/${room}`;
  });
  socket.on('user:joined', ({ email, id }: { email: string; id: string }) => {
    log.push(`user:joined ${email}`);
    client.remoteId = id;
  });
  socket.on('incoming:call', ({ from, offer }: { from: string; offer: RTCSessionDescriptionInit }) => {
    log.push(`incoming:call ${subjectOf(offer)}`);
    client.remoteId = from;
    socket.emit('call:accepted', { to: from, ans: answerTo(offer) });
  });
  socket.on('call:accepted', ({ ans }: { from: string; ans: RTCSessionDescriptionInit }) => {
    log.push(`call:accepted ${subjectOf(ans)}`);
    // Tracks are added now, which makes a negotiation necessary.
    socket.emit('peer:nego:needed', {
      offer: { type: 'offer', sdp: described('offer with tracks') },
      to: client.remoteId,
    });
  });
  socket.on('peer:nego:needed', ({ from, offer }: { from: string; offer: RTCSessionDescriptionInit }) => {
    log.push(`peer:nego:needed ${subjectOf(offer)}`);
    socket.emit('peer:nego:done', { to: from, ans: answerTo(offer) });
  });
  return client;
}

const once = (socket: Socket, event: string): Promise<Record<string, unknown>> =>
  new Promise((resolve) => void socket.once(event, resolve));

test(
  'two clients written by the walkthrough, without acks, go through its whole exchange',
  { timeout: 10_000 },
  async (t) => {
    const service = await startService(t);
    // Where there can be several nodes, there is no polling.
    const options = redisOf(t) ? { transports: ['websocket'] } : {};
    const ada = walkthroughClient(service.url, options);
    const bob = walkthroughClient(service.url, options);
    t.after(() => void [ada, bob].map(({ socket }) => socket.disconnect()));

    const adaIn = once(ada.socket, 'room:join');
    ada.socket.emit('room:join', { email: 'ada@example.org', room: '1' });
    assert.equal((await adaIn)['email'], 'ada@example.org');
    assert.equal(ada.room, '/room/1');

    const bobIn = once(bob.socket, 'room:join');
    const seen = once(ada.socket, 'user:joined');
    bob.socket.emit('room:join', { email: 'bob@example.org', room: '1' });
    const joined = await seen;
    assert.equal(joined['id'], (await bobIn)['id']);
    assert.notEqual(joined['id'], bob.socket.id, 'ids are not those of sockets');

    const done = once(ada.socket, 'peer:nego:final');
    ada.socket.emit('user:call', {
      to: ada.remoteId,
      offer: { type: 'offer', sdp: described('first offer') },
    });
    const final = await done;
    assert.deepEqual(final['ans'], { type: 'answer', sdp: described('answer to offer with tracks') });
    assert.equal(final['from'], ada.remoteId);

    assert.deepEqual(ada.log, [
      'room:join',
      'user:joined bob@example.org',
      'call:accepted answer to first offer',
    ]);
    assert.deepEqual(bob.log, [
      'room:join',
      'incoming:call first offer',
      'peer:nego:needed offer with tracks',
    ]);

    const left = once(ada.socket, 'user:left');
    bob.socket.disconnect();
    assert.equal((await left)['id'], ada.remoteId);
  },
);

test('without an ack, what was wrong comes as room:error', async (t) => {
  const service = await startService(t);
  const client = await service.connect();
  client.emit('room:join', { email: 'nobody', room: '1' });
  assert.deepEqual(await client.next('room:error'), {
    event: 'room:join',
    code: 'invalid-email',
    message: 'Enter an e-mail address such as name@example.org.',
  });
  client.emit('user:call', { to: 'x', offer: { type: 'offer', sdp: 'v=0\r\n' } });
  const { event, code } = await client.next('room:error');
  assert.deepEqual({ event, code }, { event: 'user:call', code: 'not-joined' });
});
