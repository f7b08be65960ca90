import assert from 'node:assert/strict';
import { test as inMemory, type TestContext } from 'node:test';
import { RELAYED_AS, type ClientPayload, type SignalEvent } from '../../protocol/index.ts';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import { startService } from '../testing/either-service.ts';

const offer = { type: 'offer', sdp: 'v=0\r\n' } as const;
const ans = { type: 'answer', sdp: 'v=0\r\n' } as const;
const noMedia = { microphone: false, camera: false, screen: false, hand: false };

async function twoInARoom(t: TestContext) {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org', v: 1 });
  const bob = await service.join({ email: 'bob@x.org', v: 1, displayName: 'Bob', media: { camera: true } });
  return { service, ada, bob };
}

test('room:join answers with all that a newcomer needs', async (t) => {
  const service = await startService(t, { ICE_SERVERS: '[{"urls":"stun:stun.example.org"}]' });
  const ada = await service.join({ email: ' Ada@x.org ', room: ' Cafe\u0301 ' });
  await ada.request('chat:send', { id: '1', text: 'hello' });
  const bob = await service.connect();
  const answer = await bob.join({
    email: 'bob@x.org',
    room: 'Caf\u00e9',
    displayName: ' Bob ',
    v: 1,
    mode: 'ring',
  });
  const { id, epoch, chat, ...rest } = answer;
  assert.match(id, /^[\w-]{22}$/);
  assert.ok(epoch);
  assert.deepEqual(
    chat.map(({ text, name, from }) => ({ text, name, from })),
    [{ text: 'hello', name: 'Ada', from: ada.id }],
  );
  assert.deepEqual(rest, {
    ok: true,
    room: 'Caf\u00e9',
    email: 'bob@x.org',
    displayName: 'Bob',
    // After Ada's coming and what she said.
    joined: 3,
    role: 'participant',
    policy: { capacity: 8, emailVisibility: 'room' },
    iceServers: [{ urls: 'stun:stun.example.org' }],
    topology: { kind: 'mesh', epoch: 1 },
    participants: [
      { id: ada.id, email: 'Ada@x.org', displayName: '', media: noMedia, mode: 'auto', role: 'host' },
    ],
    rules: { locked: false, knock: false, selfUnmute: true },
    n: 3,
  });
});

test('a page that has no token may say so with an empty one', async (t) => {
  const service = await startService(t);
  await service.join({ email: 'ada@x.org', token: '' });
});

test('room:join tells those present with user:joined', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  assert.deepEqual(await ada.next('user:joined'), {
    id: bob.id,
    email: 'bob@x.org',
    displayName: 'Bob',
    media: { ...noMedia, camera: true },
    mode: 'auto',
    v: 1,
    role: 'participant',
    n: 2,
  });
  await bob.settled();
  assert.deepEqual(bob.unread, [], 'nobody is told of their own coming');
});

const signals: { readonly [E in SignalEvent]: Omit<ClientPayload<E>, 'to'> } = {
  'user:call': { offer, link: 1, seq: 2, media: { '0': 'microphone', '1': 'camera' } },
  'call:accepted': { ans, link: 1, re: 2, media: { '0': 'microphone' } },
  'call:declined': {},
  'call:cancelled': { reason: 'timeout' },
  'peer:nego:needed': { offer, link: 1, seq: 3 },
  'peer:nego:done': { ans, link: 1, re: 3 },
  'peer:candidate': {
    candidate: { candidate: 'candidate:1 1 udp 1 192.0.2.1 9 typ host', sdpMid: '0' },
    link: 1,
  },
  'peer:nack': { re: 3, link: 1 },
  'media:request': { video: 'small' },
};

for (const [event, relayed] of Object.entries(RELAYED_AS) as [SignalEvent, string][]) {
  test(`${event} reaches the one it is for, as ${relayed}, with the sender's id`, async (t) => {
    const { service, ada, bob } = await twoInARoom(t);
    const third = await service.join({ email: 'eve@x.org' });
    const signal = signals[event];
    assert.equal(await ada.codeOf(event, { ...signal, to: bob.id, from: third.id }), 'ok');
    assert.deepEqual(await bob.next(relayed), { ...signal, from: ada.id });
    ada.emit(event, { ...signal, to: bob.id });
    assert.deepEqual(await bob.next(relayed), { ...signal, from: ada.id });
    await third.settled();
    assert.deepEqual(third.unread, []);
  });
}

test('the end of candidates is relayed as well', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  ada.emit('peer:candidate', { to: bob.id, candidate: null });
  assert.deepEqual(await bob.next('peer:candidate'), { from: ada.id, candidate: null });
  const empty = { candidate: '', sdpMid: null, sdpMLineIndex: null, usernameFragment: 'abcd' };
  ada.emit('peer:candidate', { to: bob.id, candidate: empty });
  assert.deepEqual(await bob.next('peer:candidate'), { from: ada.id, candidate: empty });
});

test('a cancelled call without a reason was cancelled', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  ada.emit('call:cancelled', { to: bob.id });
  assert.deepEqual(await bob.next('call:cancelled'), { from: ada.id, reason: 'cancelled' });
});

test('participant:update tells the others what has changed, and answers the same', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  const reply = await bob.request('participant:update', { camera: true, hand: true });
  const fact = { id: bob.id, hand: true, n: 3 };
  assert.deepEqual(reply, { ok: true, ...fact });
  assert.deepEqual(await ada.next('participant:updated'), fact);
  bob.emit('participant:update', { microphone: true });
  assert.deepEqual(await bob.next('participant:updated'), { id: bob.id, microphone: true, n: 4 });
});

test('an update that changes nothing is no fact', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  await ada.next('user:joined');
  assert.deepEqual(await bob.request('participant:update', { camera: true }), { ok: true, id: bob.id, n: 2 });
  await ada.settled();
  assert.deepEqual(ada.unread, []);
});

test('newcomers see what others share', async (t) => {
  const { service, bob } = await twoInARoom(t);
  await bob.request('participant:update', { screen: true });
  const eve = await service.connect();
  const { participants } = await eve.join();
  assert.deepEqual(participants[1]?.media, { ...noMedia, camera: true, screen: true });
});

test('chat:send reaches everybody, the sender too', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  const reply = await bob.request('chat:send', { id: 'b1', text: 'hello' });
  assert.ok(reply.ok);
  const message = { id: 'b1', from: bob.id, name: 'Bob', text: 'hello', at: reply.at, n: 3 };
  assert.deepEqual(await ada.next('chat:message'), message);
  assert.deepEqual(await bob.next('chat:message'), message);
});

test('a chat message sent twice is told once, and answered twice alike', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  const first = await bob.request('chat:send', { id: 'b1', text: 'hello' });
  const second = await bob.request('chat:send', { id: 'b1', text: 'hello again' });
  assert.deepEqual(second, first);
  await ada.next('chat:message');
  await ada.settled();
  assert.equal(
    ada.unread.some(({ event }) => event === 'chat:message'),
    false,
  );
  assert.equal((await ada.request('chat:send', { id: 'b1', text: 'mine' })).ok, true);
  assert.equal((await bob.next('chat:message')).text, 'hello');
  assert.equal(
    (await bob.next('chat:message')).text,
    'mine',
    'the same id of another sender is another message',
  );
});

test('room:sync answers the facts after a number', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  await bob.request('chat:send', { id: 'b1', text: 'hello' });
  const reply = await ada.request('room:sync', { since: 1 });
  assert.ok(reply.ok && 'facts' in reply);
  assert.deepEqual(
    reply.facts.map(({ event, data }) => [event, data.n]),
    [
      ['user:joined', 2],
      ['chat:message', 3],
    ],
  );
  assert.equal(reply.n, 3);
  ada.emit('room:sync', { since: 3, epoch: reply.epoch });
  assert.deepEqual(await ada.next('room:sync'), { facts: [], n: 3, epoch: reply.epoch });
});

test('room:sync answers a snapshot to who knows another room of that name, or numbers yet to come', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  for (const question of [{ since: 1, epoch: 'before the restart' }, { since: 99 }]) {
    const reply = await ada.request('room:sync', question);
    assert.ok(reply.ok && 'snapshot' in reply);
    assert.deepEqual(
      reply.snapshot.participants.map(({ id }) => id),
      [bob.id],
    );
    assert.equal(reply.snapshot.n, 2);
  }
});

test('room:leave tells the others, and the connection may join again', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  assert.deepEqual(await bob.request('room:leave', {}), { ok: true });
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'left', n: 3 });
  const before = bob.id;
  await bob.join({ email: 'bob@x.org' });
  assert.notEqual(bob.id, before);
  assert.equal((await ada.next('user:joined')).n, 2);
  assert.deepEqual(await ada.next('user:joined'), {
    id: bob.id,
    email: 'bob@x.org',
    displayName: '',
    media: noMedia,
    mode: 'auto',
    role: 'participant',
    n: 4,
  });
});

test('a closed socket is a departure', async (t) => {
  const { ada, bob } = await twoInARoom(t);
  bob.vanish();
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'left', n: 3 });
});

test('the facts of a room are numbered without a gap, whatever happens', async (t) => {
  const { service, ada, bob } = await twoInARoom(t);
  await bob.request('participant:update', { hand: true });
  await bob.request('chat:send', { id: '1', text: 'x' });
  const eve = await service.join({ secret: secretOf('eve') });
  eve.close();
  await ada.next('participant:updated');
  await ada.next('participant:updated');
  const reply = await ada.request('room:sync', { since: 0 });
  assert.ok(reply.ok && 'facts' in reply);
  assert.deepEqual(
    reply.facts.map(({ data }) => data.n),
    [1, 2, 3, 4, 5, 6],
  );
});

// Polls of one client would get to different nodes.
inMemory('polling is a way in as well, and may be upgraded', async (t) => {
  const { service, ada } = await twoInARoom(t);
  const poller = await service.connect({ transports: ['polling'] });
  await poller.join();
  ada.emit('user:call', { to: poller.id, offer });
  assert.equal((await poller.next('incoming:call')).from, ada.id);
  const upgraded = await service.connect({ transports: ['polling', 'websocket'] });
  const { engine } = upgraded.socket.io;
  if (engine.transport.name !== 'websocket') {
    await new Promise<void>((resolve) => void engine.once('upgrade', () => resolve()));
  }
  await upgraded.join();
  ada.emit('user:call', { to: upgraded.id, offer });
  assert.equal((await upgraded.next('incoming:call')).from, ada.id);
});
