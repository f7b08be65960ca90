import type { FastifyInstance } from 'fastify';
import { Redis } from 'ioredis';
import type { ClusterConfig } from '../config/cluster.ts';
import type { Limits, Rates } from '../limits/limits.ts';
import { RedisLimits } from '../limits/redis-limits.ts';

/** Milliseconds between attempts to reach Redis again. */
const RETRY = 1_000;

/** Limits in common with other nodes, by a connection of their own: what is counted must not wait behind rooms, nor they behind it. */
export function shareLimits(
  app: FastifyInstance,
  { url, prefix }: Pick<ClusterConfig, 'url' | 'prefix'>,
  rates: Rates,
): Limits {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => RETRY,
  });
  // The rooms tell that Redis is away; each node counts for itself then.
  redis.on('error', () => undefined);
  app.addHook('onClose', async () => redis.disconnect());
  return new RedisLimits(redis, rates, `{${prefix}}:`);
}
