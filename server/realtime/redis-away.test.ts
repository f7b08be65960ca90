import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { secretOf, type TestService } from '../testing/build.ts';
import type { TestClient } from '../testing/client.ts';
import { startNodes } from '../testing/nodes.ts';
import type { TestRedis } from '../testing/redis.ts';
import { until } from '../testing/until.ts';

const CANDIDATE = { candidate: 'candidate:1 1 udp 1 192.0.2.1 5000 typ host' };

async function isReady({ url }: TestService): Promise<boolean> {
  return (await fetch(`${url}/readyz`)).status === 200;
}

interface Call {
  readonly redis: TestRedis;
  readonly nodes: readonly [TestService, TestService];
  /** On the first node. */
  readonly ada: TestClient;
  readonly bob: TestClient;
  /** On the second. */
  readonly cho: TestClient;
}

async function startCall(t: TestContext): Promise<Call> {
  const { redis, nodes } = await startNodes(t, 2);
  const [a, b] = [nodes[0]!, nodes[1]!];
  const ada = await a.join({ email: 'ada@x.org', secret: secretOf('ada') });
  const bob = await a.join({ email: 'bob@x.org', secret: secretOf('bob') });
  const cho = await b.join({ email: 'cho@x.org', secret: secretOf('cho') });
  await ada.request('chat:send', { id: '1', text: 'before' });
  for (const client of [ada, bob, cho]) await client.next('chat:message');
  for (const client of [ada, bob, cho]) client.forget();
  return { redis, nodes: [a, b], ada, bob, cho };
}

/** What is needed of Redis is refused with a code, and what is not goes on. */
async function goesOnWithout({ nodes, ada, bob }: Call): Promise<void> {
  const [a] = nodes;
  const newcomer = await a.connect();
  assert.equal(await newcomer.codeOf('room:join', { room: 'room', email: 'dan@x.org' }), 'unavailable');
  assert.equal(await newcomer.codeOf('room:join', { room: 'other', email: 'dan@x.org' }), 'unavailable');
  assert.equal(await ada.codeOf('chat:send', { id: '2', text: 'during' }), 'unavailable');
  assert.equal(await ada.codeOf('participant:update', { hand: true }), 'unavailable');
  assert.equal(await ada.codeOf('peer:candidate', { to: bob.id, candidate: CANDIDATE }), 'ok');
  assert.equal((await bob.next('peer:candidate')).from, ada.id);
  for (const node of nodes) {
    await until('it takes nobody', async () => !(await isReady(node)));
    assert.equal((await fetch(`${node.url}/healthz`)).status, 200);
  }
}

/** Everything works again, and nobody was told that anybody had left. */
async function isAsBefore({ nodes, ada, bob, cho }: Call): Promise<void> {
  for (const node of nodes) await until('it is ready', () => isReady(node));
  await until(
    'it can be written',
    async () => (await ada.codeOf('chat:send', { id: '2', text: 'during' })) === 'ok',
  );
  await until(
    'others can, too',
    async () => (await cho.codeOf('chat:send', { id: '3', text: 'after' })) === 'ok',
  );
  for (const client of [ada, bob, cho]) {
    const texts = [await client.next('chat:message'), await client.next('chat:message')].map(
      ({ text }) => text,
    );
    assert.deepEqual(texts.sort(), ['after', 'during']);
    const events = client.unread.map(({ event }) => event);
    assert.deepEqual(
      events.filter((event) => ['user:left', 'user:joined', 'disconnect', 'chat:message'].includes(event)),
      [],
    );
  }
  assert.equal(await cho.codeOf('peer:candidate', { to: ada.id, candidate: CANDIDATE }), 'ok');
  assert.equal((await ada.next('peer:candidate')).from, cho.id);
  const dan = await nodes[1].connect();
  const { participants, chat } = await dan.join({ email: 'dan@x.org' });
  assert.deepEqual(participants.map(({ email }) => email).sort(), ['ada@x.org', 'bob@x.org', 'cho@x.org']);
  assert.equal(
    participants.some(({ away }) => away),
    false,
  );
  assert.deepEqual(chat.map(({ text }) => text).sort(), ['after', 'before', 'during']);
}

describe('a call while Redis is away', { concurrency: true }, () => {
  for (const [fault, harm, undo] of [
    ['stands still', (redis: TestRedis) => redis.freeze(), (redis: TestRedis) => redis.thaw()],
    [
      'is killed, and started again without its memory',
      (redis: TestRedis) => redis.kill(),
      (redis: TestRedis) => redis.start(),
    ],
    [
      'is full',
      (redis: TestRedis) => redis.admin.config('SET', 'maxmemory', '1'),
      (redis: TestRedis) => redis.admin.config('SET', 'maxmemory', '0'),
    ],
    [
      'can only be read',
      (redis: TestRedis) => redis.admin.replicaof('127.0.0.1', 1),
      (redis: TestRedis) => redis.admin.replicaof('NO', 'ONE'),
    ],
  ] as const) {
    test(`it ${fault}: the call goes on, nobody new gets in, and then it is as before`, async (t) => {
      const call = await startCall(t);
      await harm(call.redis);
      await goesOnWithout(call);
      await undo(call.redis);
      await isAsBefore(call);
    });
  }

  test('what hosts have decided outlives the memory of Redis', async (t) => {
    const { redis, nodes, ada, bob } = await startCall(t);
    assert.equal(await ada.codeOf('room:kick', { to: bob.id }), 'ok');
    assert.equal(await ada.codeOf('room:lock', { locked: true }), 'ok');
    await redis.kill();
    await until('it is noticed', async () => !(await isReady(nodes[0])));
    await redis.start();
    for (const node of nodes) await until('it is ready', () => isReady(node));
    for (const node of nodes) {
      const visitor = await node.connect();
      const codes = ['bob', 'dan'].map((name) =>
        visitor.codeOf('room:join', { room: 'room', email: `${name}@x.org`, secret: secretOf(name) }),
      );
      assert.deepEqual(await Promise.all(codes), ['denied', 'locked']);
    }
  });

  test('who goes while it is away is gone when it is back', async (t) => {
    const { redis, nodes, bob, cho } = await startCall(t);
    redis.freeze();
    await until('it is noticed', async () => !(await isReady(nodes[0])));
    bob.vanish();
    redis.thaw();
    await until('cho is told', async () => (await cho.next('participant:updated')).away === true);
  });

  test('where there is none when a node starts, it takes part as soon as there is', async (t) => {
    const { redis, nodes } = await startNodes(t, 1, {}, false);
    const node = nodes[0]!;
    assert.equal(await isReady(node), false);
    const ada = await node.connect();
    assert.equal(await ada.codeOf('room:join', { room: 'room', email: 'ada@x.org' }), 'unavailable');
    await redis.start();
    await until('it is ready', () => isReady(node));
    await ada.join();
  });
});
