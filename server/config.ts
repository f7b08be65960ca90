import { envSchema } from 'env-schema';
import { Type, type Static } from 'typebox';
import type { IceServer } from '../protocol/index.ts';
import type { TokenOptions } from './auth/token-options.ts';
import { CLUSTER_ENVIRONMENT, clusterConfig, type ClusterConfig } from './config/cluster.ts';
import { TOKEN_VARIABLES, tokenOptions } from './config/tokens.ts';
import { API_ENVIRONMENT, parseApiKeys } from './config/api.ts';
import { METRICS_ENVIRONMENT, metricsConfig, type MetricsConfig } from './config/metrics.ts';
import { LIMIT_VARIABLES, limitsConfig, type LimitsConfig } from './config/limits.ts';
import { WEBHOOK_VARIABLES, webhookOptions } from './config/webhooks.ts';
import { parseIceServers } from './ice/ice-servers.ts';
import { parseStunHost } from './ice/stun-url.ts';
import { parseTurnUrls, type TurnOptions } from './ice/turn-credentials.ts';
import { asFrameOrigins, parseFrameOrigins, parseOrigins, type AllowedOrigins } from './realtime/origins.ts';
import type { EmailVisibility } from './rooms/email-visibility.ts';
import type { RoomPreview } from './rooms/room-preview.ts';
import { parseTrustProxy, type TrustProxy } from './trust-proxy.ts';
import type { WebhookOptions } from './webhooks/webhook-options.ts';

const count = (description: string, byDefault: number, maximum = 1_000_000) =>
  Type.Integer({ minimum: 0, maximum, default: byDefault, description });

/** Every variable of the environment that the service reads. docs/operator.md has the same table. */
export const ENVIRONMENT = Type.Object({
  PORT: count('TCP port; 0 takes any free one', 3000, 65_535),
  HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'Address to listen on; `0.0.0.0` is every IPv4 address of the machine',
  }),
  LOG_LEVEL: Type.Union(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map((level) => Type.Literal(level)),
    {
      default: 'info',
      description:
        'Least level that is logged: `fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`',
    },
  ),
  TRUST_PROXY: Type.String({
    default: 'false',
    description:
      'Who may say where a request comes from (`x-forwarded-for`): `false` nobody, `true` anybody, a number of proxies, or a comma-separated list of addresses, networks, `loopback`, `linklocal`, `uniquelocal`',
  }),
  ALLOWED_ORIGINS: Type.String({
    default: '*',
    description:
      'Origins of pages that may connect, comma-separated, such as `https://example.org`; `*` is any page',
  }),
  EMBED_ORIGINS: Type.Optional(
    Type.String({
      description:
        'Origins of pages that may show `/embed/:room` in a frame, comma-separated, also `https://*.example.org`; `*` is any page. By default those of `ALLOWED_ORIGINS`. All other pages are framed by our own only',
    }),
  ),
  ROOM_CAPACITY: count('Participants in one room, held places included; 0 means no limit', 8),
  ...LIMIT_VARIABLES,
  ROOM_PREVIEW: Type.Union([Type.Literal('nobody'), Type.Literal('count'), Type.Literal('names')], {
    default: 'count',
    description:
      'What a lobby tells of who is in a room already, to anybody who knows its name: `nobody` nothing, `count` how many, `names` the display names of the first five as well',
  }),
  ROOM_EMPTY_MS: count(
    'Milliseconds that a room lives on while nobody is in it, where hosts are named by tokens or the room was created by the API: locks and removals hold as long. Other rooms end when the last has left',
    300_000,
    2_592_000_000,
  ),
  EMAIL_VISIBILITY: Type.Union([Type.Literal('room'), Type.Literal('hosts'), Type.Literal('nobody')], {
    default: 'room',
    description:
      'Who sees e-mail addresses: everybody in the `room`, its `hosts`, or `nobody` but the operator. Unless it is the room, people without a display name are called “Guest 1”, “Guest 2” and so on',
  }),
  HOLD_RELOAD_MS: count('Milliseconds that a place is kept while a page is reloaded', 3_000, 600_000),
  HOLD_GRACE_MS: count('Milliseconds that a place is kept after a connection was lost', 15_000, 600_000),
  DRAIN_MS: count(
    'Milliseconds between the first signal to stop, when `/readyz` turns 503, and the end',
    0,
    600_000,
  ),
  ICE_SERVERS: Type.String({
    default: '[]',
    description:
      'STUN and TURN servers for the browsers: a JSON array of `{"urls", "username", "credential"}`',
  }),
  STUN_PORT: count('UDP port of the STUN server of the service itself; 0 means none', 3_478, 65_535),
  STUN_HOST: Type.Optional(
    Type.String({
      description:
        'Name or address under which browsers reach it; by default the one by which they reach the service',
    }),
  ),
  TURN_URLS: Type.Optional(
    Type.String({
      description:
        'TURN servers that take credentials of this service, comma-separated: `turn:turn.example.org:3478?transport=udp`, `turns:turn.example.org:5349`',
    }),
  ),
  TURN_SECRET: Type.Optional(
    Type.String({
      minLength: 16,
      description: 'Secret that is shared with them (`static-auth-secret` of coturn), at least 16 characters',
    }),
  ),
  TURN_TTL: Type.Integer({
    minimum: 10,
    maximum: 86_400,
    default: 3_600,
    description: 'Seconds for which TURN credentials are good; browsers renew them at half time',
  }),
  ...TOKEN_VARIABLES,
  ...METRICS_ENVIRONMENT,
  ...API_ENVIRONMENT,
  ...WEBHOOK_VARIABLES,
  ...CLUSTER_ENVIRONMENT,
});

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly logLevel: string;
  readonly trustProxy: TrustProxy;
  readonly allowedOrigins: AllowedOrigins;
  /** Whose pages may frame `/embed/:room`. */
  readonly embedOrigins: AllowedOrigins;
  /** 0 means no limit. */
  readonly roomCapacity: number;
  readonly limits: LimitsConfig;
  /** What is told of a room to who is not in it. Looking is silent, so it tells no names unless the operator says so. */
  readonly roomPreview: RoomPreview;
  readonly emailVisibility: EmailVisibility;
  /** Milliseconds, like the next three. */
  readonly roomEmptyMs: number;
  readonly holdReloadMs: number;
  readonly holdGraceMs: number;
  readonly drainMs: number;
  readonly iceServers: readonly IceServer[];
  readonly stunPort: number;
  readonly stunHost: string | undefined;
  readonly turn: TurnOptions | null;
  /** Who gets in. */
  readonly tokens: TokenOptions;
  readonly metrics: MetricsConfig;
  /** Of the REST API; without any there is none. */
  readonly apiKeys: readonly string[];
  /** `null`: nobody is told what happens in rooms. */
  readonly webhooks: WebhookOptions | null;
  /** What this node shares with others; `null`: it is the only one. */
  readonly cluster: ClusterConfig | null;
}

/** A variable has a value that cannot be meant. The message names it. */
export class ConfigError extends Error {
  readonly code = 'invalid-config';

  constructor(message: string) {
    super(message);
    this.name = 'ConfigError';
  }
}

/** Reads the configuration. An empty value counts as not given. Throws a {@link ConfigError}. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const values = readEnvironment(environment);
  const allowedOrigins = parsed('ALLOWED_ORIGINS', parseOrigins, values.ALLOWED_ORIGINS);
  return {
    port: values.PORT,
    host: values.HOST,
    logLevel: values.LOG_LEVEL,
    trustProxy: parsed('TRUST_PROXY', parseTrustProxy, values.TRUST_PROXY),
    allowedOrigins,
    embedOrigins:
      values.EMBED_ORIGINS === undefined
        ? asFrameOrigins(allowedOrigins)
        : parsed('EMBED_ORIGINS', parseFrameOrigins, values.EMBED_ORIGINS),
    roomCapacity: values.ROOM_CAPACITY,
    limits: limitsConfig(values),
    roomPreview: values.ROOM_PREVIEW,
    emailVisibility: values.EMAIL_VISIBILITY,
    roomEmptyMs: values.ROOM_EMPTY_MS,
    holdReloadMs: values.HOLD_RELOAD_MS,
    holdGraceMs: values.HOLD_GRACE_MS,
    drainMs: values.DRAIN_MS,
    iceServers: parsed('ICE_SERVERS', parseIceServers, values.ICE_SERVERS),
    stunPort: values.STUN_PORT,
    stunHost:
      values.STUN_HOST === undefined ? undefined : parsed('STUN_HOST', parseStunHost, values.STUN_HOST),
    turn: turnOptions(values),
    tokens: checked(tokenOptions, values),
    metrics: metricsConfig(values),
    apiKeys: values.API_KEYS === undefined ? [] : parsed('API_KEYS', parseApiKeys, values.API_KEYS),
    webhooks: checked(webhookOptions, values),
    cluster: checked(clusterConfig, values),
  };
}

function turnOptions({ TURN_URLS, TURN_SECRET, TURN_TTL }: Static<typeof ENVIRONMENT>): TurnOptions | null {
  if (TURN_URLS === undefined && TURN_SECRET === undefined) return null;
  if (TURN_URLS === undefined) throw new ConfigError('TURN_URLS must be given with TURN_SECRET');
  if (TURN_SECRET === undefined) throw new ConfigError('TURN_SECRET must be given with TURN_URLS');
  return { urls: parsed('TURN_URLS', parseTurnUrls, TURN_URLS), secret: TURN_SECRET, ttl: TURN_TTL };
}

function readEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Static<typeof ENVIRONMENT> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  try {
    // `env: false`: only what was handed in counts.
    return envSchema<Static<typeof ENVIRONMENT>>({
      schema: ENVIRONMENT,
      data: Object.fromEntries(given),
      env: false,
    });
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message.replaceAll('env/', '') : String(error));
  }
}

/** Of variables that must go together; the error names them. */
function checked<V, T>(read: (values: V) => T, values: V): T {
  try {
    return read(values);
  } catch (error) {
    throw new ConfigError(error instanceof Error ? error.message : String(error));
  }
}

function parsed<T>(name: string, parse: (text: string) => T, text: string): T {
  try {
    return parse(text);
  } catch (error) {
    throw new ConfigError(`${name} ${error instanceof Error ? error.message : String(error)}`);
  }
}
