import assert from 'node:assert/strict';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import { startService } from '../testing/either-service.ts';

test('a reaction reaches the others in the room, and nobody else', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org', v: 1 });
  const bob = await service.join({ email: 'bob@x.org', v: 1 });
  const walker = await service.join({ email: 'walker@x.org' });
  const elsewhere = await service.join({ email: 'eve@x.org', room: 'another' });
  const visitor = await service.connect();
  for (const client of [ada, bob, walker, elsewhere]) {
    await client.settled();
    client.forget();
  }
  assert.deepEqual(await ada.request('reaction:send', { emoji: '👍🏽' }), { ok: true });
  for (const client of [bob, walker])
    assert.deepEqual(await client.next('reaction'), { from: ada.id, emoji: '👍🏽' });
  for (const client of [ada, bob, walker, elsewhere, visitor]) {
    await client.settled();
    assert.deepEqual(client.unread, []);
  }
});

test('without an ack as well, and who it is from is not for the sender to say', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  ada.emit('reaction:send', { emoji: '🎉', from: bob.id, to: 'nobody' });
  assert.deepEqual(await bob.next('reaction'), { from: ada.id, emoji: '🎉' });
});

test('it is no fact: it takes no number, and a newcomer or a return is not told of it', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org', secret: secretOf('bob'), v: 1 });
  bob.vanish();
  await ada.next('participant:updated');
  await ada.request('reaction:send', { emoji: '👏' });
  const back = await service.join({ email: 'bob@x.org', secret: secretOf('bob'), v: 1 });
  await back.settled();
  assert.deepEqual(back.unread, []);
  // Ada's coming, Bob's, his loss and his return.
  assert.deepEqual(await back.request('room:sync', { since: 4 }).then((reply) => 'n' in reply && reply.n), 4);
});

test('what is not exactly one emoji is refused, and told to nobody', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  for (const emoji of ['hello', '👍👍', '<b>', '', 7, null, undefined, ['👍'], { a: 1 }])
    assert.equal(await ada.codeOf('reaction:send', { emoji }), 'invalid', JSON.stringify(emoji));
  assert.equal(await ada.codeOf('reaction:send', { emoji: '👍'.repeat(17) }), 'too-large');
  assert.equal(await ada.codeOf('reaction:send'), 'invalid');
  await bob.settled();
  assert.deepEqual(bob.unread, []);
});

test('only who has joined can react', async (t) => {
  const service = await startService(t);
  const visitor = await service.connect();
  assert.equal(await visitor.codeOf('reaction:send', { emoji: '👍' }), 'not-joined');
});

test('reactions count towards the rate of messages', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '1' });
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  await bob.settled();
  const codes = await Promise.all(
    Array.from({ length: 15 }, () => ada.codeOf('reaction:send', { emoji: '👍' })),
  );
  assert.ok(codes.includes('rate-limited'));
  await bob.settled();
  const got = bob.unread.filter(({ event }) => event === 'reaction').length;
  assert.equal(got, codes.filter((code) => code === 'ok').length);
});

test('so many a minute of one connection, whatever it may send besides', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const codes = await Promise.all(
    Array.from({ length: 61 }, () => ada.codeOf('reaction:send', { emoji: '👏' })),
  );
  assert.deepEqual(codes.slice(0, 60), Array(60).fill('ok'));
  assert.equal(codes.at(-1), 'rate-limited');
  assert.equal(await bob.codeOf('reaction:send', { emoji: '👏' }), 'ok');
});
