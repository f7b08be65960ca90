import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretOf, startService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';

/** What a look into a room is answered, without the `ok`. */
async function peek(client: TestClient, room = 'room'): Promise<unknown> {
  const reply = await client.request('room:peek', { room });
  if (!reply.ok) return reply.error.code;
  const { ok: _ok, ...answer } = reply;
  return answer;
}

test('somebody outside learns how many are in a room, by default without their names', async (t) => {
  const service = await startService(t);
  const outside = await service.connect();
  assert.deepEqual(await peek(outside), { count: 0, capacity: 8 });
  await service.join({ displayName: 'Ada' });
  const grace = await service.join({ displayName: 'Grace' });
  assert.deepEqual(await peek(outside), { count: 2, capacity: 8 });
  await grace.request('room:leave', {});
  assert.deepEqual(await peek(outside), { count: 1, capacity: 8 });
});

test('it is the room that the name leads to, and no other', async (t) => {
  const service = await startService(t);
  await service.join({ room: 'tea' });
  const outside = await service.connect();
  assert.deepEqual(await peek(outside, ' \uFF34ea '), { count: 0, capacity: 8 });
  assert.deepEqual(await peek(outside, ' \uFF54ea '), { count: 1, capacity: 8 });
  assert.equal(await peek(outside, 'a\u202eb'), 'invalid-room');
});

test('the names are told where the operator wants it, and never an e-mail address or an id', async (t) => {
  const service = await startService(t, { ROOM_PREVIEW: 'names', ROOM_CAPACITY: '3' });
  const ada = await service.join({ displayName: 'Ada', email: 'ada.private@example.org' });
  await service.join({ displayName: '', email: 'grace.private@example.org' });
  const answer = await peek(await service.connect());
  assert.deepEqual(answer, { count: 2, names: ['Ada'], capacity: 3 });
  assert.ok(!JSON.stringify(answer).includes('private'));
  assert.ok(!JSON.stringify(answer).includes(ada.id));
});

test('nothing is told where the operator wants that', async (t) => {
  const service = await startService(t, { ROOM_PREVIEW: 'nobody' });
  await service.join();
  assert.equal(await peek(await service.connect()), 'denied');
});

test('a held place counts: it is why a room may be full', async (t) => {
  const service = await startService(t, { ROOM_CAPACITY: '1', HOLD_GRACE_MS: '60000' });
  const ada = await service.join({ secret: secretOf('ada') });
  const outside = await service.connect();
  ada.vanish();
  await ada.next('disconnect');
  assert.deepEqual(await peek(outside), { count: 1, capacity: 1 });
  assert.equal(await outside.codeOf('room:join', { room: 'room', email: 'b@example.org' }), 'full');
});

test('nobody in the room notices', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const outside = await service.connect();
  service.forgetLog();
  await peek(outside);
  await ada.settled();
  assert.deepEqual(ada.unread, []);
  assert.deepEqual(service.log, []);
});

test('without an ack there is no answer', async (t) => {
  const service = await startService(t);
  const outside = await service.connect();
  outside.emit('room:peek', { room: 'room' });
  await outside.settled();
  assert.deepEqual(outside.unread, []);
});

test('one connection looks twenty times a minute, and others go on', async (t) => {
  const service = await startService(t);
  const [one, other] = [await service.connect(), await service.connect()];
  const codes = await Promise.all(
    Array.from({ length: 21 }, () => one.codeOf('room:peek', { room: 'room' })),
  );
  assert.deepEqual(new Set(codes.slice(0, 20)), new Set(['ok']));
  assert.equal(codes[20], 'rate-limited');
  assert.equal(await other.codeOf('room:peek', { room: 'room' }), 'ok');
  assert.equal(await one.codeOf('room:join', { room: 'room', email: 'a@example.org' }), 'ok');
});

test('one address looks so many times a minute, whatever the number of its connections', async (t) => {
  const service = await startService(t, { MAX_PEEKS_PER_MINUTE: '2' });
  const codes = [];
  for (let i = 0; i < 3; i += 1) {
    const client = await service.connect();
    codes.push(await client.codeOf('room:peek', { room: `room ${i}` }));
    client.close();
  }
  assert.deepEqual(codes, ['ok', 'ok', 'rate-limited']);
});

test('looks that are refused cost the same: guessing names is not free', async (t) => {
  const service = await startService(t, { MAX_PEEKS_PER_MINUTE: '1', ROOM_PREVIEW: 'nobody' });
  const outside = await service.connect();
  assert.equal(await peek(outside), 'denied');
  assert.equal(await peek(outside), 'rate-limited');
});
