import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import {
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
  RLWrapperTimeouts,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import { COUNTED, type Counted, type Limits, type Rates } from './limits.ts';

/** Seconds. */
const MINUTE = 60;

/** Milliseconds that Redis is waited for; a Redis that stands still must not make a join stand still. */
const PATIENCE = 500;

/**
 * Limits that all nodes on one Redis share. While it is away each node counts for itself. Names, addresses and e-mail addresses
 * are kept there as hashes only, and for a minute.
 */
export class RedisLimits implements Limits {
  private readonly limiters: ReadonlyMap<Counted, RateLimiterAbstract>;

  /** `prefix`: what all keys begin with. */
  constructor(redis: Redis, rates: Rates, prefix = 'roomlet:') {
    const limited = COUNTED.filter((what) => rates[what] > 0);
    this.limiters = new Map(
      limited.map((what) => [what, limiterOf(redis, `${prefix}limit:${what}`, rates[what])]),
    );
  }

  async take(what: Counted, who: string): Promise<boolean> {
    try {
      await this.limiters.get(what)?.consume(keyOf(who));
      return true;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return false;
      throw reason;
    }
  }

  async allows(what: Counted, who: string): Promise<boolean> {
    const known = await this.limiters.get(what)?.get(keyOf(who));
    return !known || known.remainingPoints > 0;
  }
}

function limiterOf(redis: Redis, keyPrefix: string, points: number): RateLimiterAbstract {
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration: MINUTE,
    // A flood costs this process alone, once Redis has said that it is one.
    inMemoryBlockOnConsumed: points + 1,
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: MINUTE }),
  });
  return new RLWrapperTimeouts({ limiter, timeoutMs: PATIENCE });
}

function keyOf(who: string): string {
  return createHash('sha256').update(who).digest('base64url');
}
