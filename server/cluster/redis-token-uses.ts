import { createHash } from 'node:crypto';
import type { TokenUses } from '../auth/token-uses.ts';
import { UnavailableError } from '../rooms/keeper.ts';
import type { Keys } from './keys.ts';
import type { RedisConnection } from './redis-connection.ts';
import { CLAIM_USE, RELEASE_USE } from './token-scripts.ts';

/** Milliseconds after which Redis refuses a claim: who made it has been told by then that there is nothing to be had. */
const CLAIM_TIME = 1_000;
/** Milliseconds beyond the life of a token: on a node whose clock is late it is still good. */
const MARGIN = 60 * 60_000;

export interface RedisTokenUsesOptions {
  readonly redis: RedisConnection;
  readonly keys: Keys;
  /** Milliseconds since 1970, by the clock of Redis. */
  readonly now: () => number;
  /** While Redis is away nothing is tried that would only fail a second later. */
  readonly isHealthy: () => boolean;
}

/** Tokens for one participant, for all nodes on one Redis. While it is away nobody comes with one, not even whose it is. */
export class RedisTokenUses implements TokenUses {
  private readonly options: RedisTokenUsesOptions;

  constructor(options: RedisTokenUsesOptions) {
    this.options = options;
  }

  async claim(id: string, holder: string, expires: number): Promise<boolean> {
    const { redis, now, isHealthy } = this.options;
    if (!isHealthy()) throw new UnavailableError();
    // By this node's clock, like `expires`; that of Redis may tell another time.
    const life = Math.max(0, expires - Date.now()) + MARGIN;
    const answer = await redis.run((commands) =>
      CLAIM_USE.run(commands, [this.keyOf(id)], [holder, Math.ceil(life), now() + CLAIM_TIME]),
    );
    if (answer === 'late') throw new UnavailableError('Redis stood still');
    return answer === 'ok';
  }

  async release(id: string, holder: string): Promise<void> {
    // Where that fails the token stays whose it was, who may come again; better so than two with one.
    await this.options.redis
      .run((commands) => RELEASE_USE.run(commands, [this.keyOf(id)], [holder]))
      .catch(() => undefined);
  }

  /** The id may be long, and is nobody's business. */
  private keyOf(id: string): string {
    return this.options.keys.tokenUse(createHash('sha256').update(id).digest('base64url'));
  }
}
