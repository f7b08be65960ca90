import type { TestContext } from 'node:test';
import { startService, type TestService } from './build.ts';
import { TestRedis } from './redis.ts';

/** Signs what the nodes of tests tell each other. */
export const CLUSTER_SECRET = 'the nodes of a test trust each other';

export interface Nodes {
  readonly redis: TestRedis;
  readonly nodes: readonly TestService[];
}

/** What lets a node take part. */
export function clusterEnvironment(redis: TestRedis): Readonly<Record<string, string>> {
  return { REDIS_URL: redis.url, CLUSTER_SECRET };
}

/** Some services in this process with a Redis of their own. They end with the test. */
export async function startNodes(
  t: TestContext,
  count: number,
  environment: Readonly<Record<string, string>> = {},
  isRedisThere = true,
): Promise<Nodes> {
  const redis = await TestRedis.prepare(t);
  if (isRedisThere) await redis.start();
  const nodes = await Promise.all(
    Array.from({ length: count }, () => startService(t, { ...clusterEnvironment(redis), ...environment })),
  );
  return { redis, nodes };
}
