import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import fc from 'fast-check';
import { LIMITS } from '../../protocol/index.ts';
import { TestRedis, connectedRedis } from '../testing/redis.ts';
import { Keys } from './keys.ts';
import { RoomStore, type Commit, type Version } from './room-store.ts';

const keys = new Keys('test');

async function setUp(t: TestContext): Promise<{ readonly redis: TestRedis; readonly store: RoomStore }> {
  const redis = await TestRedis.start(t);
  const connection = await connectedRedis(t, redis.url);
  return { redis, store: new RoomStore(connection, keys, Date.now) };
}

function commit(change: Partial<Commit> = {}): Commit {
  return {
    before: null,
    after: { epoch: 'e', revision: 1 },
    n: 0,
    state: {},
    facts: [],
    messages: [],
    nodesBefore: [],
    nodesAfter: ['a'],
    due: null,
    ...change,
  };
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code: string }) => error.code,
  );

describe('a room in Redis', { concurrency: true }, () => {
  test('of many who decide on the same state at the same time, one is first', async (t) => {
    const { redis, store } = await setUp(t);
    const other = new RoomStore(await connectedRedis(t, redis.url), keys, Date.now);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? store : other).commit('tea', commit({ state: { index } })),
      ),
    );
    assert.equal(outcomes.filter((outcome) => outcome === 'ok').length, 1);
    assert.equal(outcomes.filter((outcome) => outcome === 'conflict').length, 19);
  });

  test('a decision upon an earlier room of the same name changes nothing', async (t) => {
    const { store } = await setUp(t);
    await store.commit('tea', commit());
    await store.end('tea', { epoch: 'e', revision: 1 }, ['a']);
    assert.equal(await store.fetch('tea'), null);
    await store.commit('tea', commit({ after: { epoch: 'f', revision: 1 }, state: { later: true } }));
    const stale = commit({ before: { epoch: 'e', revision: 1 }, after: { epoch: 'e', revision: 2 } });
    assert.equal(await store.commit('tea', stale), 'conflict');
    assert.equal(await store.end('tea', { epoch: 'e', revision: 1 }, []), 'conflict');
    assert.deepEqual((await store.fetch('tea'))?.state, { later: true });
  });

  test('the bell rings at every node when it has changed, and whatever is said with it', async (t) => {
    const { redis, store } = await setUp(t);
    let rings = 0;
    let heard: () => void = () => undefined;
    await store.watch('tea', () => {
      rings += 1;
      heard();
    });
    const ringing = (act: () => Promise<unknown>) =>
      Promise.all([new Promise<void>((resolve) => (heard = resolve)), act()]);
    await ringing(() => store.commit('tea', commit()));
    await ringing(() => store.end('tea', { epoch: 'e', revision: 1 }, ['a']));
    await ringing(() => redis.admin.publish(keys.bell('tea'), '{"__proto__":1}'));
    assert.equal(rings, 3);
  });

  test('who wants to know what is new gets what is new, and all of it where that does not lead on', async (t) => {
    const { store } = await setUp(t);
    const facts = (from: number, to: number) =>
      Array.from({ length: to - from + 1 }, (_, index) => ({ n: from + index }));
    await store.commit('tea', commit({ n: 3, facts: facts(1, 3), messages: ['hello'] }));
    assert.deepEqual((await store.fetch('tea', { epoch: 'e', n: 1 }))?.facts, facts(2, 3));
    assert.deepEqual((await store.fetch('tea', { epoch: 'e', n: 3 }))?.facts, []);
    assert.equal((await store.fetch('tea', { epoch: 'e', n: 1 }))?.messages, undefined);
    for (const known of [undefined, { epoch: 'd', n: 2 }, { epoch: 'e', n: 4 }]) {
      const all = await store.fetch('tea', known);
      assert.deepEqual([all?.facts, all?.messages], [facts(1, 3), ['hello']]);
    }
    const many = LIMITS.facts + 10;
    await store.commit(
      'tea',
      commit({
        before: { epoch: 'e', revision: 1 },
        after: { epoch: 'e', revision: 2 },
        nodesBefore: ['a'],
        n: 3 + many,
        facts: facts(4, 3 + many),
      }),
    );
    const late = await store.fetch('tea', { epoch: 'e', n: 3 });
    assert.deepEqual(late?.facts, facts(14, 3 + many), 'the oldest are forgotten');
    assert.deepEqual(late?.messages, ['hello']);
  });

  test('it is found by name, by the nodes in it, and by what is due', async (t) => {
    const { store } = await setUp(t);
    await store.commit('b', commit({ due: 200 }));
    await store.commit('a', commit({ nodesAfter: ['a', 'b'], due: 100 }));
    await store.commit('c', commit({ nodesAfter: [] }));
    assert.deepEqual(await store.names(10), ['a', 'b', 'c']);
    assert.deepEqual(await store.names(1, 'a'), ['b']);
    assert.deepEqual(await store.due(200, 10), ['a', 'b']);
    assert.deepEqual(await store.due(199, 10), ['a']);
    assert.deepEqual([...(await store.roomsAt('a'))].sort(), ['a', 'b']);
    const moved = commit({
      before: { epoch: 'e', revision: 1 },
      after: { epoch: 'e', revision: 2 },
      nodesBefore: ['a', 'b'],
      nodesAfter: ['b'],
    });
    await store.commit('a', moved);
    assert.deepEqual(await store.roomsAt('a'), ['b']);
    assert.deepEqual(await store.due(1_000, 10), ['b'], 'nothing is due any more');
    await store.end('a', { epoch: 'e', revision: 2 }, ['b']);
    assert.deepEqual(await store.roomsAt('b'), []);
    assert.deepEqual(await store.names(10), ['b', 'c']);
  });

  test('a Redis that is full or only to be read refuses all of a change or nothing', async (t) => {
    const { redis, store } = await setUp(t);
    await store.commit('tea', commit({ n: 1, facts: [{ n: 1 }], state: { before: true } }));
    const before = await store.fetch('tea');
    const next = commit({
      before: { epoch: 'e', revision: 1 },
      after: { epoch: 'e', revision: 2 },
      n: 2,
      facts: [{ n: 2 }],
      nodesAfter: ['b'],
      nodesBefore: ['a'],
    });
    await redis.admin.config('SET', 'maxmemory', '1');
    assert.equal(await codeOf(store.commit('tea', next)), 'unavailable');
    assert.deepEqual(await store.fetch('tea'), before);
    await redis.admin.config('SET', 'maxmemory', '0');
    await redis.admin.replicaof('127.0.0.1', 1);
    assert.equal(await codeOf(store.commit('tea', next)), 'unavailable');
    await redis.admin.replicaof('NO', 'ONE');
    assert.deepEqual(await store.fetch('tea'), before);
    assert.equal(await store.commit('tea', next), 'ok');
    assert.deepEqual(await store.roomsAt('b'), ['tea']);
  });

  test('what was given up while Redis stood still is not done when it goes on', async (t) => {
    const { redis, store } = await setUp(t);
    redis.freeze();
    assert.equal(await codeOf(store.commit('tea', commit())), 'unavailable');
    redis.thaw();
    await redis.admin.ping();
    assert.equal(await store.fetch('tea').catch(() => store.fetch('tea')), null);
  });

  test('nobody touches a room that a version of tomorrow keeps in another way', async (t) => {
    const { redis, store } = await setUp(t);
    await store.commit('tea', commit());
    await redis.admin.hset(keys.room('tea'), 'format', '2');
    const before = await redis.admin.hgetall(keys.room('tea'));
    assert.equal(await codeOf(store.fetch('tea')), 'unavailable');
    const next = commit({ before: { epoch: 'e', revision: 1 }, after: { epoch: 'e', revision: 2 } });
    assert.equal(await codeOf(store.commit('tea', next)), 'unavailable');
    assert.equal(await codeOf(store.end('tea', { epoch: 'e', revision: 1 }, [])), 'unavailable');
    assert.deepEqual(await redis.admin.hgetall(keys.room('tea')), before);
  });

  test('a room that everybody has forgotten goes by itself', async (t) => {
    const { redis, store } = await setUp(t);
    await store.commit('tea', commit({ n: 1, facts: [1], messages: [1], due: 5 }));
    for (const key of [keys.room('tea'), keys.facts('tea'), keys.chat('tea')]) {
      assert.ok((await redis.admin.pttl(key)) > 0, key);
      await redis.admin.pexpire(key, 10_000);
    }
    await store.touch(['tea']);
    for (const key of [keys.room('tea'), keys.facts('tea'), keys.chat('tea')])
      assert.ok((await redis.admin.pttl(key)) > 60_000, key);
    await redis.admin.del(keys.room('tea'));
    await store.forget('tea');
    assert.deepEqual([await store.names(10), await store.due(10, 10)], [[], []]);
  });

  test('whatever is committed, it is as if one had written it all down in order', async (t) => {
    const { store } = await setUp(t);
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
        const name = `room-${(round += 1)}`;
        const model = new Model();
        for (const each of steps) await each(model, store, name);
      }),
      { numRuns: 60 },
    );
  });
});

/** The same in one process. */
class Model {
  room: { version: Version; state: unknown; facts: unknown[]; messages: unknown[]; n: number } | null = null;
  epochs = 0;
}

type Step = (model: Model, store: RoomStore, name: string) => Promise<void>;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({
      stale: fc.boolean(),
      facts: fc.integer({ min: 0, max: 4 }),
      messages: fc.array(fc.string(), { maxLength: 2 }),
      state: fc.jsonValue(),
    })
    .map((drawn): Step => async (model, store, name) => {
      const { room } = model;
      const epoch = room?.version.epoch ?? `e${(model.epochs += 1)}`;
      const before = room?.version ?? null;
      const revision = (before?.revision ?? 0) + 1;
      const n = (room?.n ?? 0) + drawn.facts;
      const facts = Array.from({ length: drawn.facts }, (_, index) => ({ n: (room?.n ?? 0) + index + 1 }));
      const taken = drawn.stale ? { epoch, revision: revision + 5 } : before;
      const outcome = await store.commit(
        name,
        commit({
          before: taken,
          after: { epoch, revision },
          n,
          state: drawn.state,
          facts,
          messages: drawn.messages,
        }),
      );
      assert.equal(outcome, drawn.stale ? 'conflict' : 'ok');
      if (drawn.stale) return;
      model.room = {
        version: { epoch, revision },
        state: JSON.parse(JSON.stringify(drawn.state)) as unknown,
        facts: [...(room?.facts ?? []), ...facts],
        messages: [...(room?.messages ?? []), ...drawn.messages],
        n,
      };
    }),
  fc.constant<Step>(async (model, store, name) => {
    if (!model.room) return;
    assert.equal(await store.end(name, model.room.version, ['a']), 'ok');
    model.room = null;
  }),
  fc.integer({ min: 0, max: 20 }).map((n): Step => async (model, store, name) => {
    const { room } = model;
    const fetched = await store.fetch(name, room ? { epoch: room.version.epoch, n } : undefined);
    if (!room) return assert.equal(fetched, null);
    const { facts, messages, ...rest } = room;
    const leadsOn = n <= room.n;
    assert.deepEqual(fetched, {
      ...rest,
      facts: leadsOn ? facts.slice(n) : facts,
      ...(leadsOn ? undefined : { messages }),
    });
  }),
);
