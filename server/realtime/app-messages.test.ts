import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LIMITS } from '../../protocol/index.ts';
import { test } from '../testing/both-keepers.ts';
import { secretOf } from '../testing/build.ts';
import { startService } from '../testing/either-service.ts';

test('a message of the page’s own reaches everybody else in the room, and nobody elsewhere', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org', v: 1 });
  const bob = await service.join({ email: 'bob@x.org', v: 1 });
  const walker = await service.join({ email: 'walker@x.org' });
  const elsewhere = await service.join({ email: 'eve@x.org', room: 'another' });
  for (const client of [ada, bob, walker, elsewhere]) {
    await client.settled();
    client.forget();
  }
  const data = { kind: 'quiz', answers: [1, null, 'two', { three: true }] };
  assert.deepEqual(await ada.request('app:message', { data }), { ok: true });
  for (const client of [bob, walker])
    assert.deepEqual(await client.next('app:message'), { from: ada.id, data });
  for (const client of [ada, bob, walker, elsewhere]) {
    await client.settled();
    assert.deepEqual(client.unread, []);
  }
});

test('one that is for somebody reaches nobody else, and says so', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const eve = await service.join({ email: 'eve@x.org' });
  assert.deepEqual(await ada.request('app:message', { to: bob.id, data: 'psst' }), { ok: true });
  assert.deepEqual(await bob.next('app:message'), { from: ada.id, to: bob.id, data: 'psst' });
  await eve.settled();
  assert.deepEqual(eve.unread, []);
});

test('who it is from is not for the sender to say; nothing needs to be asked for an answer', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  ada.emit('app:message', { data: 1, from: bob.id, private: true });
  assert.deepEqual(await bob.next('app:message'), { from: ada.id, data: 1 });
});

test('only somebody else who is in the room, and not away, can be written to', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org', secret: secretOf('bob'), v: 1 });
  const eve = await service.join({ email: 'eve@x.org', room: 'another' });
  for (const to of [eve.id, ada.id, 'nobody', 'room:another', ada.socket.id ?? ''])
    assert.equal(await ada.codeOf('app:message', { to, data: 1 }), 'no-such-participant', to);
  bob.vanish();
  await ada.next('participant:updated');
  assert.equal(await ada.codeOf('app:message', { to: bob.id, data: 1 }), 'no-such-participant');
  await eve.settled();
  assert.deepEqual(eve.unread, []);
});

test('it is no fact: it takes no number, and a newcomer or a return is not told of it', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  await ada.request('app:message', { data: 'before' });
  const bob = await service.join({ email: 'bob@x.org', v: 1 });
  await bob.settled();
  assert.deepEqual(bob.unread, []);
  // Ada's coming and Bob's.
  assert.deepEqual(await bob.request('room:sync', { since: 2 }).then((reply) => 'n' in reply && reply.n), 2);
});

test('only who has joined can send one', async (t) => {
  const service = await startService(t);
  const visitor = await service.connect();
  assert.equal(await visitor.codeOf('app:message', { data: 1 }), 'not-joined');
});

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

test('what is too large, too deep, or no plain data is refused, and told to nobody', async (t) => {
  const service = await startService(t);
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const longest = 'a'.repeat(LIMITS.appMessage - 2);
  assert.equal(await ada.codeOf('app:message', { data: longest }), 'ok');
  assert.equal(await ada.codeOf('app:message', { data: `${longest}a` }), 'too-large');
  assert.equal(await ada.codeOf('app:message', { data: nested(LIMITS.appMessageDepth) }), 'ok');
  for (const data of [
    undefined,
    nested(LIMITS.appMessageDepth + 1),
    Buffer.from('bytes'),
    JSON.parse('{"__proto__": 1}') as unknown,
  ])
    assert.equal(await ada.codeOf('app:message', { data }), 'invalid', JSON.stringify(data));
  await bob.settled();
  assert.equal(bob.unread.filter(({ event }) => event === 'app:message').length, 2);
});

test('any data of JSON that fits arrives as it was sent', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0' });
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const poisonous = /"(__proto__|constructor|prototype)":/;
  const fits = fc
    .jsonValue({ maxDepth: LIMITS.appMessageDepth })
    .map((value) => JSON.parse(JSON.stringify(value)) as unknown)
    .filter((value) => JSON.stringify(value).length <= 1_000 && !poisonous.test(JSON.stringify(value)));
  await fc.assert(
    fc.asyncProperty(fits, async (data) => {
      assert.equal(await ada.codeOf('app:message', { data }), 'ok');
      assert.deepEqual((await bob.next('app:message')).data, data);
    }),
    { numRuns: 200 },
  );
});

test('a flood is refused by the characters in it, of small ones and of large ones; the others are not touched by it', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '0' });
  const ada = await service.join({ email: 'ada@x.org' });
  const bob = await service.join({ email: 'bob@x.org' });
  const send = (count: number, data: unknown) =>
    Promise.all(Array.from({ length: count }, () => ada.codeOf('app:message', { data })));
  const large = await send(70, 'a'.repeat(LIMITS.appMessage - 2));
  assert.deepEqual(large.slice(0, 64), Array(64).fill('ok'));
  assert.equal(large.at(-1), 'rate-limited');
  const small = await Promise.all(
    Array.from({ length: 1_100 }, () => bob.codeOf('app:message', { data: 1 })),
  );
  assert.deepEqual(small.slice(0, 1_024), Array(1_024).fill('ok'));
  assert.equal(small.at(-1), 'rate-limited');
  assert.equal(await ada.codeOf('chat:send', { id: '1', text: 'still here' }), 'ok');
});

test('messages count towards the rate of all messages', async (t) => {
  const service = await startService(t, { MAX_MESSAGES_PER_SECOND: '1' });
  const ada = await service.join({ email: 'ada@x.org' });
  const codes = await Promise.all(Array.from({ length: 15 }, () => ada.codeOf('app:message', { data: 1 })));
  assert.ok(codes.includes('rate-limited'));
});
