import { Type } from 'typebox';

/** The variables that let several nodes serve the same rooms. */
export const CLUSTER_ENVIRONMENT = {
  REDIS_URL: Type.Optional(
    Type.String({
      pattern: '^rediss?://',
      description:
        'Redis that several nodes have their rooms in common by, such as `rediss://user:password@redis.example.org:6379/0`. Without it, there is one node, and rooms end with it',
    }),
  ),
  CLUSTER_SECRET: Type.Optional(
    Type.String({
      minLength: 32,
      description:
        'Secret with which nodes sign what they tell each other, the same on all, at least 32 characters; needed with `REDIS_URL`: `openssl rand -base64 48` makes one',
    }),
  ),
  REDIS_PREFIX: Type.String({
    minLength: 1,
    maxLength: 64,
    pattern: '^[A-Za-z0-9_-]+$',
    default: 'roomlet',
    description: 'With which all keys and channels in Redis begin, in braces: `{roomlet}:`',
  }),
};

export interface ClusterConfig {
  readonly url: string;
  readonly secret: string;
  readonly prefix: string;
}

interface Values {
  readonly REDIS_URL?: string;
  readonly CLUSTER_SECRET?: string;
  readonly REDIS_PREFIX: string;
}

/** `null`: the service is one node. Throws where the nodes would have no secret. */
export function clusterConfig(values: Values): ClusterConfig | null {
  const { REDIS_URL: url, CLUSTER_SECRET: secret, REDIS_PREFIX: prefix } = values;
  if (url === undefined) return null;
  if (secret === undefined) throw new Error('CLUSTER_SECRET must be given with REDIS_URL');
  return { url, secret, prefix };
}
