import assert from 'node:assert/strict';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import { startService } from '../testing/either-service.ts';

const secret = secretOf('bob');
const bobs = { email: 'bob@x.org', v: 1, secret };

test('a reload keeps id, place and order; the others see somebody away and back', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const before = await service.join({ ...bobs, media: { camera: true, screen: true } });
  const eve = await service.join({ email: 'eve@x.org' });
  before.emit('room:leave', { hold: true });
  before.vanish();
  assert.deepEqual(await ada.next('participant:updated'), { id: before.id, away: true, n: 4 });

  const after = await service.connect();
  const answer = await after.join({ ...bobs, media: { camera: true } });
  assert.equal(answer.id, before.id);
  assert.equal(answer.n, 5);
  assert.deepEqual(await ada.next('participant:updated'), {
    id: before.id,
    away: false,
    screen: false,
    n: 5,
  });
  const reply = await eve.request('room:sync', { since: 99 });
  assert.ok(reply.ok && 'snapshot' in reply);
  assert.deepEqual(
    reply.snapshot.participants.map(({ id }) => id),
    [ada.id, before.id],
  );
  assert.deepEqual(
    ada.unread.map(({ event }) => event),
    ['user:joined', 'user:joined'],
  );
});

test('a page that does not come back has left', async (t) => {
  const service = await startService(t, { HOLD_RELOAD_MS: '30' });
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.emit('room:leave', { hold: true });
  assert.equal((await ada.next('participant:updated')).away, true);
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'left', n: 4 });
});

test('a connection that is lost and not made again has timed out', async (t) => {
  const service = await startService(t, { HOLD_GRACE_MS: '30' });
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.vanish();
  assert.equal((await ada.next('participant:updated')).away, true);
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'timeout', n: 4 });
});

test('a client that disconnects by itself may be a page that is reloaded', async (t) => {
  const service = await startService(t, { HOLD_RELOAD_MS: '30', HOLD_GRACE_MS: '600000' });
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.close();
  assert.equal((await ada.next('participant:updated')).away, true);
  assert.equal((await ada.next('user:left')).reason, 'left');
});

test('leaving for good is immediate, with a secret too', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.emit('room:leave', {});
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'left', n: 3 });
});

test('a hold is of no use to who cannot be recognised', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const bob = await service.join({ email: 'bob@x.org' });
  bob.emit('room:leave', { hold: true });
  assert.deepEqual(await ada.next('user:left'), { id: bob.id, reason: 'left', n: 3 });
});

test('the same identity in a second tab moves there; the first is told and disconnected', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const first = await service.join(bobs);
  const second = await service.join(bobs);
  assert.equal(second.id, first.id);
  const { event, code } = await first.next('room:error');
  assert.deepEqual({ event, code }, { event: 'room:join', code: 'duplicate' });
  assert.equal(await first.next('disconnect'), 'io server disconnect');

  ada.emit('call:declined', { to: second.id });
  assert.deepEqual(await second.next('call:declined'), { from: ada.id });
  await ada.settled();
  assert.deepEqual(
    ada.unread.map((received) => received.event),
    ['user:joined', 'participant:updated'],
    'nobody has left or joined',
  );
});

test('a return is told even where the loss was not noticed, so that signals into the dead connection are repeated', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join(bobs);
  await service.join(bobs);
  assert.deepEqual(await ada.next('participant:updated'), { id: bob.id, away: false, n: 3 });
});

test('who did not get the answer to a join asks again, on the same connection', async (t) => {
  const service = await startService(t);
  const bob = await service.join(bobs);
  const again = await bob.join({ ...bobs, media: { hand: true } });
  assert.equal(again.id, bob.id);
  assert.equal(
    await bob.codeOf('room:join', { room: 'room', ...bobs, secret: secretOf('eve') }),
    'already-joined',
  );
  assert.equal(await bob.codeOf('room:join', { ...bobs, room: 'elsewhere' }), 'already-joined');
  const ada = await service.connect();
  const { participants } = await ada.join();
  assert.deepEqual(
    participants.map(({ id, media }) => ({ id, hand: media.hand })),
    [{ id: bob.id, hand: true }],
  );
});

test('nothing is relayed to who is away, nor kept for the return', async (t) => {
  const service = await startService(t);
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.emit('room:leave', { hold: true });
  await ada.next('participant:updated');
  assert.equal(await ada.codeOf('call:declined', { to: bob.id }), 'no-such-participant');
  const again = await service.join(bobs);
  await again.settled();
  assert.deepEqual(again.unread, []);
});

test('a held place counts in a full room, and is given to nobody but its holder', async (t) => {
  const service = await startService(t, { ROOM_CAPACITY: '2' });
  const ada = await service.join();
  const bob = await service.join(bobs);
  bob.vanish();
  await ada.next('participant:updated');
  const eve = await service.connect();
  assert.equal(await eve.codeOf('room:join', { room: 'room', email: 'eve@x.org' }), 'full');
  assert.equal(
    await eve.codeOf('room:join', { room: 'room', email: 'eve@x.org', secret: secretOf('eve') }),
    'full',
  );
  assert.equal((await service.join(bobs)).id, bob.id);
});

test('a service that was started anew recognises everybody', async (t) => {
  const one = await startService(t);
  const two = await startService(t);
  const before = await one.join(bobs);
  const after = await two.join(bobs);
  assert.equal(after.id, before.id);
});
