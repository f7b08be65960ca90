import type { TestContext } from 'node:test';
import { redisOf } from './both-keepers.ts';
import { startService as start, type TestService } from './build.ts';
import { clusterEnvironment } from './nodes.ts';

/** A service with its rooms where the test has them. Two of one test have the same. */
export function startService(
  t: TestContext,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestService> {
  const own = redisOf(t);
  const shared = own && { ...clusterEnvironment(own.redis), REDIS_PREFIX: own.prefix };
  return start(t, { ...shared, ...environment });
}
