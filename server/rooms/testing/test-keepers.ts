import type { TestContext } from 'node:test';
import { Keys } from '../../cluster/keys.ts';
import { RedisKeeper } from '../../cluster/redis-keeper.ts';
import { RoomStore } from '../../cluster/room-store.ts';
import { redisOf, type OwnRedis } from '../../testing/both-keepers.ts';
import { connectedRedis } from '../../testing/redis.ts';
import type { RoomKeeper } from '../keeper.ts';
import { MemoryKeeper } from '../memory-keeper.ts';
import type { HoldTimes } from '../policy.ts';
import type { RoomEvent } from '../room-events.ts';

export interface TestKeeper {
  readonly keeper: RoomKeeper;
  /** Time for people; a test may set it. */
  readonly clock: { now: number };
  /** Time goes by, and what is due is done. */
  readonly pass: (milliseconds: number) => Promise<void>;
}

/** What rooms are kept in where the test has them, with time that stands still. */
export async function testKeeper(
  t: TestContext,
  holdTimes: HoldTimes,
  report: (event: RoomEvent) => void,
): Promise<TestKeeper> {
  const own = redisOf(t);
  return own ? inRedis(t, own, holdTimes, report) : inMemory(t, report);
}

function inMemory(t: TestContext, report: (event: RoomEvent) => void): TestKeeper {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const clock = { now: Date.now() };
  return {
    keeper: new MemoryKeeper({ report, now: () => clock.now }),
    clock,
    pass: async (milliseconds) => {
      clock.now += milliseconds;
      t.mock.timers.tick(milliseconds);
    },
  };
}

/** One node alone. What finds out what is due is tested beside it; here it is looked at when time goes by. */
async function inRedis(
  t: TestContext,
  { redis, prefix }: OwnRedis,
  holdTimes: HoldTimes,
  report: (event: RoomEvent) => void,
): Promise<TestKeeper> {
  const clock = { now: Date.now() };
  const connection = await connectedRedis(t, redis.url);
  // Redis refuses what comes late, by its own clock.
  const store = new RoomStore(connection, new Keys(prefix), () => Date.now());
  const keeper = new RedisKeeper({
    node: 'here',
    store,
    now: () => clock.now,
    isHealthy: () => true,
    expect: () => Promise.resolve(),
    holdTimes,
    send: () => undefined,
    report,
  });
  const pass = async (milliseconds: number): Promise<void> => {
    clock.now += milliseconds;
    for (const name of await store.due(clock.now, 100)) await keeper.expire(name);
  };
  return { keeper, clock, pass };
}
