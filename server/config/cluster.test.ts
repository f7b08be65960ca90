import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, loadConfig } from '../config.ts';

const CLUSTER_SECRET = 's'.repeat(32);

test('nodes have their rooms in common where there is a Redis, and sign what they tell each other', () => {
  const config = loadConfig({ REDIS_URL: 'rediss://user:password@redis.example.org:6380/1', CLUSTER_SECRET });
  assert.deepEqual(config.cluster, {
    url: 'rediss://user:password@redis.example.org:6380/1',
    secret: CLUSTER_SECRET,
    prefix: 'roomlet',
  });
  assert.equal(loadConfig({ CLUSTER_SECRET }).cluster, null);
});

test('a mistake is told by name', () => {
  const refused = [
    [{ REDIS_URL: 'redis://127.0.0.1' }, /CLUSTER_SECRET must be given/],
    [{ REDIS_URL: 'redis://127.0.0.1', CLUSTER_SECRET: 'short' }, /CLUSTER_SECRET/],
    [{ REDIS_URL: '127.0.0.1:6379', CLUSTER_SECRET }, /REDIS_URL/],
    [{ REDIS_URL: 'redis://127.0.0.1', CLUSTER_SECRET, REDIS_PREFIX: '{a}' }, /REDIS_PREFIX/],
  ] as const;
  for (const [environment, message] of refused)
    assert.throws(
      () => loadConfig(environment),
      (error: unknown) => error instanceof ConfigError && message.test(error.message),
    );
});
