import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { TestRedis, connectedRedis } from '../testing/redis.ts';
import { until } from '../testing/until.ts';
import { Keys } from './keys.ts';
import { NodeLease } from './node-lease.ts';
import { RedisClock } from './redis-clock.ts';

interface Node {
  readonly lease: NodeLease;
  /** What it was told. */
  readonly told: string[];
  onDeath: (node: string) => Promise<void>;
}

async function startNode(t: TestContext, redis: TestRedis, name: string): Promise<Node> {
  const told: string[] = [];
  const node: Node = {
    told,
    onDeath: async (other) => void told.push(`${other} is dead`),
    lease: new NodeLease({
      redis: await connectedRedis(t, redis.url),
      keys: new Keys('test'),
      clock: new RedisClock(),
      node: name,
      status: () => ({ name }),
      onLapse: () => told.push('lapsed'),
      onDeath: (other) => node.onDeath(other),
      onHealth: (healthy) => told.push(healthy ? 'healthy' : 'ill'),
    }),
  };
  t.after(() => node.lease.close());
  await node.lease.open();
  return node;
}

describe('the lease of a node', { concurrency: true }, () => {
  test('who gives no sign of life is dead to the others, until somebody has cleaned up', async (t) => {
    const redis = await TestRedis.start(t);
    const a = await startNode(t, redis, 'a');
    const b = await startNode(t, redis, 'b');
    // As a node that was killed.
    await redis.admin.zadd('{test}:nodes', 1, 'c');
    let failures = 0;
    for (const node of [a, b])
      node.onDeath = (other) => {
        if (failures++ < 2) return Promise.reject(new Error('not now'));
        node.told.push(`${other} is dead`);
        return Promise.resolve();
      };
    await until('c was cleaned up after', async () => (await a.lease.list()).length === 2);
    assert.ok([...a.told, ...b.told].includes('c is dead'));
    assert.ok(failures >= 3);
    const nodes = await b.lease.list();
    assert.deepEqual(
      nodes.map(({ id, status }) => ({ id, status })).sort((x, y) => x.id.localeCompare(y.id)),
      [
        { id: 'a', status: { name: 'a' } },
        { id: 'b', status: { name: 'b' } },
      ],
    );
    assert.ok(nodes.every(({ silence }) => silence < 4_000));
  });

  test('who was taken for dead is told so', async (t) => {
    const redis = await TestRedis.start(t);
    const a = await startNode(t, redis, 'a');
    assert.deepEqual(a.told, ['healthy', 'lapsed'], 'at first nobody knows of it');
    await redis.admin.zadd('{test}:nodes', 1, 'a');
    await until('it is told', () => a.told.length === 3);
    assert.equal(a.told[2], 'lapsed');
  });

  test('those that an emptied Redis does not know are given time to show up', async (t) => {
    const redis = await TestRedis.start(t);
    const a = await startNode(t, redis, 'a');
    await redis.admin.zrem('{test}:nodes', 'a');
    await a.lease.expect(['a', 'b']);
    assert.deepEqual((await a.lease.list()).map(({ id }) => id).sort(), ['a', 'b']);
    await until('b is dead', () => a.told.includes('b is dead'));
  });

  test('nobody is taken for dead who had no way to give a sign of life', async (t) => {
    const redis = await TestRedis.start(t);
    const a = await startNode(t, redis, 'a');
    const b = await startNode(t, redis, 'b');
    await until('both are settled', () => a.lease.isSettled && b.lease.isSettled);
    redis.freeze();
    await until('it is noticed', () => !a.lease.healthy && !b.lease.healthy);
    // All leases have run out when it goes on.
    const lapsed = redis.admin.zadd('{test}:nodes', 1, 'a', 1, 'b');
    redis.thaw();
    await lapsed;
    await until('they are settled again', () => a.lease.isSettled && b.lease.isSettled);
    assert.deepEqual(
      [...a.told, ...b.told].filter((told) => told.endsWith('dead')),
      [],
    );
  });

  test('who ends gives it up at once', async (t) => {
    const redis = await TestRedis.start(t);
    const a = await startNode(t, redis, 'a');
    const b = await startNode(t, redis, 'b');
    await Promise.all([b.lease.close(), b.lease.close()]);
    assert.deepEqual(
      (await a.lease.list()).map(({ id }) => id),
      ['a'],
    );
  });

  for (const [fault, harm, undo] of [
    ['killed', (redis: TestRedis) => redis.kill(), (redis: TestRedis) => redis.start()],
    ['frozen', (redis: TestRedis) => redis.freeze(), (redis: TestRedis) => redis.thaw()],
    [
      'full',
      (redis: TestRedis) => redis.admin.config('SET', 'maxmemory', '1'),
      (redis: TestRedis) => redis.admin.config('SET', 'maxmemory', '0'),
    ],
    [
      'only to be read',
      (redis: TestRedis) => redis.admin.replicaof('127.0.0.1', 1),
      (redis: TestRedis) => redis.admin.replicaof('NO', 'ONE'),
    ],
  ] as const) {
    test(`a Redis that is ${fault} is noticed, and so is its return`, async (t) => {
      const redis = await TestRedis.start(t);
      const a = await startNode(t, redis, 'a');
      await harm(redis);
      await until('it is noticed', () => !a.lease.healthy);
      const { memory } = a.lease;
      await undo(redis);
      await until('it is back', () => a.lease.healthy);
      assert.equal(a.lease.memory === memory, fault !== 'killed', 'what it knew is still there');
    });
  }
});
