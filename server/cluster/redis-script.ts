import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

/** A program that Redis runs in one step. Its text is sent once; after that, its digest. */
export class RedisScript {
  private readonly lua: string;
  private readonly digest: string;

  constructor(lua: string) {
    this.lua = lua;
    this.digest = createHash('sha1').update(lua).digest('hex');
  }

  async run(redis: Redis, keys: readonly string[], args: readonly (string | number)[]): Promise<unknown> {
    try {
      return await redis.evalsha(this.digest, keys.length, ...keys, ...args);
    } catch (error) {
      // Also a Redis that was started again.
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return redis.eval(this.lua, keys.length, ...keys, ...args);
    }
  }
}
