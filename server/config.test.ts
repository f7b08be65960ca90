import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ConfigError, ENVIRONMENT, loadConfig } from './config.ts';

test('everything has a default', () => {
  const { trustProxy, ...config } = loadConfig({});
  assert.equal(trustProxy('127.0.0.1', 0), false);
  assert.deepEqual(config, {
    port: 3000,
    host: '127.0.0.1',
    logLevel: 'info',
    allowedOrigins: 'any',
    embedOrigins: 'any',
    roomCapacity: 8,
    limits: {
      socketsPerAddress: 2_000,
      messagesPerSecond: 100,
      descriptionsPerMinute: 300,
      rooms: 10_000,
      rates: {
        'join-address': 1_000,
        'join-email': 120,
        'join-room': 600,
        'new-room-address': 300,
        'knock-address': 60,
        'knock-room': 120,
        'wrong-token-address': 60,
        'ice-address': 600,
        'peek-address': 300,
        'chat-participant': 120,
        'chat-room': 1_200,
        'update-participant': 300,
        'update-room': 3_000,
      },
    },
    roomPreview: 'count',
    emailVisibility: 'room',
    roomEmptyMs: 300_000,
    holdReloadMs: 3_000,
    holdGraceMs: 15_000,
    drainMs: 0,
    iceServers: [],
    stunPort: 3478,
    stunHost: undefined,
    turn: null,
    tokens: { trust: null, audience: 'roomlet', issuer: undefined, openRooms: true },
    metrics: { token: undefined, port: undefined, host: '127.0.0.1', reports: false },
    apiKeys: [],
    webhooks: null,
    cluster: null,
  });
});

test('an empty variable counts as not given, other variables are none of ours', () => {
  assert.equal(loadConfig({ PORT: '', HOST: undefined, PATH: '/bin' }).port, 3000);
});

test('what is given counts', () => {
  const config = loadConfig({
    PORT: '8080',
    ROOM_CAPACITY: '0',
    ALLOWED_ORIGINS: 'https://a.example,https://b.example',
  });
  assert.equal(config.port, 8080);
  assert.equal(config.roomCapacity, 0);
  assert.deepEqual(config.allowedOrigins, new Set(['https://a.example', 'https://b.example']));
});

test('who may connect may frame, unless that is said', () => {
  const ALLOWED_ORIGINS = 'https://a.example,null';
  assert.deepEqual(loadConfig({ ALLOWED_ORIGINS }).embedOrigins, new Set(['https://a.example']));
  assert.deepEqual(loadConfig({ ALLOWED_ORIGINS, EMBED_ORIGINS: '*' }).embedOrigins, 'any');
  const EMBED_ORIGINS = 'https://*.b.example';
  assert.deepEqual(loadConfig({ EMBED_ORIGINS }).embedOrigins, new Set([EMBED_ORIGINS]));
});

for (const [name, value] of [
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['PORT', '80.5'],
  ['LOG_LEVEL', 'loud'],
  ['TRUST_PROXY', 'yes please'],
  ['ALLOWED_ORIGINS', 'example.org'],
  ['ALLOWED_ORIGINS', 'https://*.example.org'],
  ['EMBED_ORIGINS', 'null'],
  ['ROOM_CAPACITY', '-1'],
  ['MAX_SOCKETS_PER_ADDRESS', 'none'],
  ['MAX_JOINS_PER_MINUTE', '1e99'],
  ['MAX_MESSAGES_PER_SECOND', 'NaN'],
  ['HOLD_RELOAD_MS', '3s'],
  ['HOLD_GRACE_MS', '-5'],
  ['DRAIN_MS', 'true'],
  ['MAX_ICE_REQUESTS_PER_MINUTE', 'some'],
  ['MAX_PEEKS_PER_MINUTE', '-1'],
  ['ROOM_PREVIEW', 'everything'],
  ['ICE_SERVERS', 'stun:stun.example.org'],
  ['STUN_PORT', '-1'],
  ['STUN_HOST', 'meet.example.org:3478'],
  ['TURN_SECRET', 'short'],
  ['TURN_TTL', '9'],
  ['API_KEYS', 'short'],
  ['API_KEYS', `${'x'.repeat(32)},`],
  ['API_KEYS', `${'x'.repeat(32)} y`],
  ['WEBHOOK_EMAIL', 'perhaps'],
  ['OPEN_ROOMS', 'no'],
  ['TOKEN_SECRET', 'x'.repeat(31)],
  ['TOKEN_KEYS', 'http://keys.example/jwks.json'],
  ['TOKEN_KEYS', 'https://'],
] as const) {
  test(`${name}=${value} is refused by name`, () => {
    assert.throws(
      () => loadConfig({ [name]: value }),
      (error: unknown) =>
        error instanceof ConfigError &&
        error.code === 'invalid-config' &&
        error.message.startsWith(`${name} `),
    );
  });
}

test('TURN needs its servers and their secret', () => {
  const given = { TURN_URLS: 'turn:a.example,turns:b.example', TURN_SECRET: 'x'.repeat(16) };
  assert.deepEqual(loadConfig({ ...given, TURN_TTL: '60' }).turn, {
    urls: ['turn:a.example', 'turns:b.example'],
    secret: given.TURN_SECRET,
    ttl: 60,
  });
  assert.throws(() => loadConfig({ TURN_URLS: given.TURN_URLS }), /^ConfigError: TURN_SECRET must be given/);
  assert.throws(
    () => loadConfig({ TURN_SECRET: given.TURN_SECRET }),
    /^ConfigError: TURN_URLS must be given/,
  );
  assert.throws(() => loadConfig({ ...given, TURN_URLS: 'a.example' }), /^ConfigError: TURN_URLS must be a/);
});

test('tokens are checked with a secret or with keys, and with one of them only', () => {
  const secret = 's'.repeat(32);
  assert.deepEqual(loadConfig({ TOKEN_SECRET: secret }).tokens.trust, { kind: 'secret', secret });
  const url = 'https://keys.example/jwks.json';
  assert.deepEqual(loadConfig({ TOKEN_KEYS: url, TOKEN_ALGORITHM: 'ES256' }).tokens.trust, {
    kind: 'keys',
    source: new URL(url),
    algorithm: 'ES256',
  });
  assert.deepEqual(loadConfig({ TOKEN_KEYS: './keys.json' }).tokens.trust, {
    kind: 'keys',
    source: './keys.json',
    algorithm: undefined,
  });
  for (const [given, message] of [
    [
      { TOKEN_SECRET: secret, TOKEN_KEYS: url },
      /^ConfigError: TOKEN_SECRET must not be given with TOKEN_KEYS/,
    ],
    [{ TOKEN_SECRET: secret, TOKEN_ALGORITHM: 'RS256' }, /^ConfigError: TOKEN_ALGORITHM must be given with/],
    [{ TOKEN_KEYS: url, TOKEN_ALGORITHM: 'HS256' }, /^ConfigError: TOKEN_ALGORITHM /],
    [{ TOKEN_KEYS: url, TOKEN_ALGORITHM: 'none' }, /^ConfigError: TOKEN_ALGORITHM /],
    [{ OPEN_ROOMS: 'false' }, /^ConfigError: OPEN_ROOMS=false needs TOKEN_SECRET or TOKEN_KEYS/],
  ] as const) {
    assert.throws(() => loadConfig(given), message);
  }
});

test('rooms are closed where that is said', () => {
  const { tokens } = loadConfig({ OPEN_ROOMS: 'false', TOKEN_SECRET: 's'.repeat(32) });
  assert.equal(tokens.openRooms, false);
});

test('a secret that is refused is not told', () => {
  assert.throws(
    () => loadConfig({ TURN_SECRET: 'hush' }),
    (error: Error) => !error.message.includes('hush'),
  );
  assert.throws(
    () => loadConfig({ TOKEN_SECRET: 'hush' }),
    (error: Error) => !error.message.includes('hush'),
  );
});

for (const [value, address, hop, trusted] of [
  ['true', '192.0.2.1', 5, true],
  ['false', '127.0.0.1', 0, false],
  ['1', '192.0.2.1', 0, true],
  ['1', '192.0.2.1', 1, false],
  ['loopback', '127.0.0.1', 0, true],
  ['loopback', '192.0.2.1', 0, false],
  ['10.0.0.0/8, 192.0.2.1', '10.1.2.3', 0, true],
  ['10.0.0.0/8, 192.0.2.1', '192.0.2.2', 0, false],
] as const) {
  test(`TRUST_PROXY=${value} ${trusted ? 'trusts' : 'does not trust'} ${address} as hop ${hop}`, () => {
    assert.equal(loadConfig({ TRUST_PROXY: value }).trustProxy(address, hop), trusted);
  });
}

test('the table in docs/operator.md has every variable with its default and its description', () => {
  const page = readFileSync(new URL('../docs/operator.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`|–) +\| (.*?) +\|$/gm)].map(
    ([, ...cells]) => cells,
  );
  const expected = Object.entries(ENVIRONMENT.properties).map(([name, schema]) => {
    const { default: value, description } = schema as {
      readonly default?: string | number;
      readonly description?: string;
    };
    return [name, value?.toString(), description];
  });
  assert.deepEqual(rows, expected);
});
