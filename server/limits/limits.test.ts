import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Redis } from 'ioredis';
import { once } from 'node:events';
import { TestRedis } from '../testing/redis.ts';
import { COUNTED, takeAll, type Counted, type Limits, type Rates } from './limits.ts';
import { MemoryLimits } from './memory-limits.ts';
import { RedisLimits } from './redis-limits.ts';

/** What is not given has no limit. */
function rates(given: Partial<Rates>): Rates {
  return { ...(Object.fromEntries(COUNTED.map((what) => [what, 0])) as Rates), ...given };
}

async function takes(limits: Limits, count: number, what: Counted, who: string): Promise<number> {
  let taken = 0;
  for (let i = 0; i < count; i += 1) if (await limits.take(what, who)) taken += 1;
  return taken;
}

async function ready(redis: Redis): Promise<Redis> {
  if (redis.status !== 'ready') await once(redis, 'ready');
  return redis;
}

for (const [kind, make] of [
  ['in memory', () => Promise.resolve((given: Rates) => new MemoryLimits(given))],
  [
    'in Redis',
    async (t) => {
      const redis = await ready((await TestRedis.start(t)).client(t));
      return (given: Rates) => new RedisLimits(redis, given);
    },
  ],
] as const satisfies readonly (readonly [
  string,
  (t: { after(end: () => unknown): void }) => Promise<(given: Rates) => Limits>,
])[]) {
  test(`${kind}: so many a minute for each, and each kind is counted apart`, async (t) => {
    const limits = (await make(t))(rates({ 'join-address': 2, 'peek-address': 1 }));
    assert.equal(await takes(limits, 5, 'join-address', 'a'), 2);
    assert.equal(await takes(limits, 5, 'join-address', 'b'), 2);
    assert.equal(await takes(limits, 5, 'peek-address', 'a'), 1);
  });

  test(`${kind}: 0 means no limit`, async (t) => {
    const limits = (await make(t))(rates({}));
    assert.equal(await takes(limits, 1_000, 'join-address', 'a'), 1_000);
    assert.equal(await limits.allows('join-address', 'a'), true);
  });

  test(`${kind}: asking whether something is allowed takes nothing`, async (t) => {
    const limits = (await make(t))(rates({ 'wrong-token-address': 2 }));
    for (let i = 0; i < 10; i += 1) assert.equal(await limits.allows('wrong-token-address', 'a'), true);
    assert.equal(await takes(limits, 5, 'wrong-token-address', 'a'), 2);
    assert.equal(await limits.allows('wrong-token-address', 'a'), false);
    assert.equal(await limits.allows('wrong-token-address', 'b'), true);
  });

  test(`${kind}: whoever is stopped by one limit is not at the expense of the next`, async (t) => {
    const limits = (await make(t))(rates({ 'join-address': 1, 'join-room': 2 }));
    const join = (address: string) =>
      takeAll(limits, [
        ['join-address', address],
        ['join-room', 'room'],
      ]);
    assert.equal(await join('a'), true);
    for (let i = 0; i < 10; i += 1) assert.equal(await join('a'), false);
    assert.equal(await join('b'), true);
    assert.equal(await join('c'), false, 'the room has had its two');
  });
}

test('in memory: answers are immediate, so that nothing overtakes a join', () => {
  const limits = new MemoryLimits(rates({ 'join-address': 1 }));
  assert.equal(takeAll(limits, [['join-address', 'a']]), true);
  assert.equal(takeAll(limits, [['join-address', 'a']]), false);
});

test('in memory: what is forgiven is forgotten once there is much of it', (t) => {
  let now = 0;
  t.mock.method(performance, 'now', () => now);
  const limits = new MemoryLimits(rates({ 'join-address': 1, 'ice-address': 1 }));
  for (let i = 0; i < 5_000; i += 1) limits.take('join-address', `a${i}`);
  for (let i = 0; i < 5_000; i += 1) limits.take('ice-address', `a${i}`);
  assert.equal(limits.size, 10_000);
  assert.equal(limits.allows('join-address', 'a1'), false);
  now += 60_000;
  limits.take('join-address', 'one more');
  assert.equal(limits.size, 1);
});

test('in Redis: all nodes count together, and nothing personal is kept there', async (t) => {
  const server = await TestRedis.start(t);
  const [one, other] = [await ready(server.client(t)), await ready(server.client(t))];
  const given = rates({ 'join-email': 3 });
  const nodes = [new RedisLimits(one, given), new RedisLimits(other, given)] as const;
  const taken = await Promise.all(nodes.map((node) => takes(node, 5, 'join-email', 'ada@example.org')));
  assert.equal(taken[0]! + taken[1]!, 3);
  const keys = await one.keys('*');
  assert.equal(keys.length, 1);
  assert.doesNotMatch(keys.join(), /ada|example/);
  const [ttl] = await Promise.all(keys.map((key) => one.ttl(key)));
  assert.ok(ttl !== undefined && ttl > 0 && ttl <= 60, `gone in ${ttl} s`);
});

test('in Redis: while it is away or stands still each node counts for itself, and nobody waits', async (t) => {
  const server = await TestRedis.start(t);
  const redis = await ready(server.client(t));
  const limits = new RedisLimits(redis, rates({ 'join-address': 2 }));
  server.freeze();
  assert.equal(await takes(limits, 4, 'join-address', 'a'), 2);
  server.thaw();
  await server.kill();
  assert.equal(await takes(limits, 4, 'join-address', 'b'), 2);
  await server.start();
  await ready(redis);
  assert.equal(await takes(limits, 4, 'join-address', 'c'), 2);
  assert.equal((await redis.keys('*')).length > 0, true, 'it counts there again');
});
