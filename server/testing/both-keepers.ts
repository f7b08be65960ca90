import { after, before, test as declare, type TestContext, type TestOptions } from 'node:test';
import { TestRedis } from './redis.ts';

type Body = (t: TestContext) => void | Promise<void>;

/** The part of a Redis that belongs to one test. */
export interface OwnRedis {
  readonly redis: TestRedis;
  readonly prefix: string;
}

/** By test; none where its rooms are in memory. */
const owned = new WeakMap<object, OwnRedis>();
const endings: (() => unknown)[] = [];
let redis: TestRedis | null = null;
let count = 0;

before(async () => {
  redis = await TestRedis.start({ after: (end) => void endings.push(end) });
});
// Not registered in there: it would be the end of that hook.
after(async () => {
  for (const end of endings) await end();
});

/** Declares a test twice: with rooms in memory, and with rooms in a Redis that the file has for its own. */
export function test(name: string, body: Body): void;
export function test(name: string, options: TestOptions, body: Body): void;
export function test(name: string, ...rest: readonly [Body] | readonly [TestOptions, Body]): void {
  const [options, body] = rest.length === 2 ? rest : [{}, rest[0]];
  void declare(`${name} (memory)`, options, body);
  void declare(`${name} (Redis)`, options, (t) => {
    if (!redis) throw new Error('Redis was not started');
    // Nothing that another test has left is there.
    owned.set(t, { redis, prefix: `test-${(count += 1)}` });
    return body(t);
  });
}

/** Where the rooms of a test are; `undefined`: in memory. */
export function redisOf(t: TestContext): OwnRedis | undefined {
  return owned.get(t);
}
