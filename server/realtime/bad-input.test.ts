import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { ErrorCode } from '../../protocol/index.ts';
import { startService } from '../testing/build.ts';

const join = { room: 'room', email: 'ada@x.org' };
const offer = { type: 'offer', sdp: 'v=0\r\n' };

/** Two in a room, and one who has joined nothing. */
async function setUp(t: TestContext) {
  const service = await startService(t);
  const ada = await service.join({ ...join });
  const bob = await service.join({ ...join, email: 'bob@x.org' });
  const outsider = await service.connect();
  await ada.next('user:joined');
  return { service, ada, bob, outsider };
}

for (const [what, payload, code] of [
  ['no payload', undefined, 'invalid-room'],
  ['text', 'room', 'invalid'],
  ['a number', 7, 'invalid'],
  ['null', null, 'invalid'],
  ['an array', [join], 'invalid'],
  ['binary data', Buffer.from('room'), 'invalid'],
  ['binary data in a field', { ...join, room: Buffer.from('room') }, 'invalid'],
  ['an e-mail that is none', { ...join, email: 'ada' }, 'invalid-email'],
  ['an e-mail with a line break', { ...join, email: 'ada@x.org\nx' }, 'invalid-email'],
  ['an empty room name', { ...join, room: '  ' }, 'invalid-room'],
  ['a room name of 10,000 characters', { ...join, room: 'a'.repeat(10_000) }, 'invalid-room'],
  ['a room name of control characters', { ...join, room: '\u0001\u0002' }, 'invalid-room'],
  ['a room name with right-to-left marks', { ...join, room: 'a\u202eb\u200f' }, 'invalid-room'],
] as const) {
  test(`a join with ${what} is refused: ${code}`, async (t) => {
    const { ada, outsider } = await setUp(t);
    assert.equal(await outsider.codeOf('room:join', ...(payload === undefined ? [] : [payload])), code);
    await ada.settled();
    assert.deepEqual(ada.unread, []);
    await outsider.join(join);
  });
}

for (const event of [
  'user:call',
  'call:accepted',
  'call:declined',
  'call:cancelled',
  'peer:nego:needed',
  'peer:nego:done',
  'peer:candidate',
  'peer:nack',
  'media:request',
  'participant:update',
  'chat:send',
  'room:sync',
  'room:leave',
]) {
  test(`${event} before joining is refused, and does nothing`, async (t) => {
    const { ada, outsider } = await setUp(t);
    const ans = { type: 'answer', sdp: 'v=0\r\n' };
    const everything = {
      to: ada.id,
      offer,
      ans,
      candidate: null,
      re: 1,
      id: '1',
      text: 'x',
      since: 0,
      reason: 'ended',
      video: 'none',
    };
    assert.equal(await outsider.codeOf(event, everything), 'not-joined');
    await ada.settled();
    assert.deepEqual(ada.unread, []);
  });
}

test('joining twice is refused, whatever room it is', async (t) => {
  const { ada, bob } = await setUp(t);
  assert.equal(await bob.codeOf('room:join', join), 'already-joined');
  assert.equal(await bob.codeOf('room:join', { ...join, room: 'other' }), 'already-joined');
  await ada.settled();
  assert.deepEqual(ada.unread, []);
});

test('a room that is full says so', async (t) => {
  const service = await startService(t, { ROOM_CAPACITY: '1' });
  await service.join(join);
  const late = await service.connect();
  assert.equal(await late.codeOf('room:join', join), 'full');
  await late.join({ ...join, room: 'other' });
});

test('a participant that is not in the room is nobody', async (t) => {
  const { service, ada, bob } = await setUp(t);
  const elsewhere = await service.join({ ...join, room: 'other' });
  for (const to of [
    elsewhere.id,
    elsewhere.socket.id,
    bob.socket.id,
    ada.id,
    'nobody',
    'room',
    '__proto__',
  ]) {
    assert.equal(await ada.codeOf('user:call', { to, offer }), 'no-such-participant', to);
  }
  for (const client of [ada, bob, elsewhere]) {
    await client.settled();
    assert.deepEqual(client.unread, []);
  }
});

test('events that the service does not know are named in the error', async (t) => {
  const { outsider } = await setUp(t);
  for (const event of ['nonsense', 'constructor', 'user:joined', 'error', '7']) {
    outsider.emit(event, { anything: true });
    const error = await outsider.next('room:error');
    assert.deepEqual([error.event, error.code], [event, 'unknown-event' satisfies ErrorCode]);
  }
});

test('HTML in names and chat is text', async (t) => {
  const { service, ada } = await setUp(t);
  const html = '<img src=x onerror=alert(1)>';
  const eve = await service.join({ ...join, displayName: html });
  assert.equal((await ada.next('user:joined')).displayName, html);
  await eve.request('chat:send', { id: '1', text: html });
  const { name, text } = await ada.next('chat:message');
  assert.deepEqual([name, text], [html, html]);
});

test('chat is cleaned before anybody hears it: its lines end alike, and nothing steers a terminal', async (t) => {
  const { ada, bob } = await setUp(t);
  await bob.request('chat:send', { id: '1', text: 'one\r\ntwo\u001b[1m\u0000' });
  for (const client of [ada, bob]) assert.equal((await client.next('chat:message')).text, 'one\ntwo[1m');
  assert.equal(await bob.codeOf('chat:send', { id: '2', text: ' \u0000 ' }), 'invalid');
});

test('direction and zero-width marks in display names are dropped', async (t) => {
  const { service, ada } = await setUp(t);
  await service.join({ ...join, displayName: 'A\u202ed\u200ba' });
  assert.equal((await ada.next('user:joined')).displayName, 'Ada');
});

test('__proto__ as a key is refused and pollutes nothing', async (t) => {
  const { outsider } = await setUp(t);
  const payload: unknown = JSON.parse('{"room":"room","email":"ada@x.org","__proto__":{"polluted":true}}');
  assert.equal(await outsider.codeOf('room:join', payload), 'invalid');
  assert.equal('polluted' in {}, false);
});

test('a message of 1 MB ends the connection that sent it, and no other', async (t) => {
  const { ada, bob } = await setUp(t);
  bob.emit('chat:send', { id: '1', text: 'a'.repeat(1_000_000) });
  await bob.next('disconnect');
  assert.equal((await ada.next('user:left')).id, bob.id);
  assert.equal((await ada.request('chat:send', { id: '1', text: 'still here' })).ok, true);
});

test('acks that are no functions, and arguments beyond the payload, are ignored', async (t) => {
  const { ada, bob } = await setUp(t);
  bob.emit('call:declined', { to: ada.id }, 'ack', { call: true }, 7);
  assert.deepEqual(await ada.next('call:declined'), { from: bob.id });
  // As the wire has it: an id for the ack that is no id.
  for (const packet of [
    '4299999999999999999999["room:sync",{"since":0}]',
    '43["x"]',
    '431[]',
    '42["room:sync"]',
  ]) {
    bob.socket.io.engine.write(packet.slice(1));
  }
  assert.equal((await bob.next('room:error')).code, 'invalid');
  assert.equal((await bob.request('chat:send', { id: '1', text: 'well' })).ok, true);
});
