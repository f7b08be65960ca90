import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { createDoorkeeper } from '../auth/token-doorkeeper.ts';
import { loadConfig } from '../config.ts';
import { TOKEN_SECRET } from '../testing/forge.ts';
import { CommandError } from './command-error.ts';
import { TOKEN_USAGE, tokenCommand } from './token.ts';

const environment = { TOKEN_SECRET };

function keyFiles(t: TestContext, name: string, pair: ReturnType<typeof generateKeyPairSync>) {
  const folder = mkdtempSync(join(tmpdir(), 'roomlet-token-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [own, shared] = [join(folder, `${name}.pem`), join(folder, `${name}.pub`)];
  writeFileSync(own, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(shared, pair.publicKey.export({ type: 'spki', format: 'pem' }));
  return { own, shared };
}

const grants = (token: string, room: string, variables: Readonly<Record<string, string>>) =>
  createDoorkeeper(loadConfig(variables).tokens, {
    refused: () => undefined,
    trouble: () => undefined,
  }).grantsFor(token, room);

test('the token has what the options say', async () => {
  const token = await tokenCommand(
    [
      ...['--room', 'tea', '--role', 'host', '--name', 'Ada', '--email', 'ada@example.org', '--sub', '42'],
      ...['--can', 'audio, chat', '--expires', '15m', '--once'],
    ],
    environment,
  );
  const { iat, exp, jti, ...claims } = decodeJwt(token);
  assert.deepEqual(claims, {
    room: 'tea',
    role: 'host',
    name: 'Ada',
    email: 'ada@example.org',
    sub: '42',
    abilities: ['audio', 'chat'],
    once: true,
    aud: 'roomlet',
  });
  assert.equal(exp! - iat!, 900);
  assert.equal(typeof jti, 'string');
});

test('a service with the same environment takes it', async () => {
  const variables = { ...environment, TOKEN_AUDIENCE: 'meet', TOKEN_ISSUER: 'https://example.org' };
  const token = await tokenCommand(['--room', 'tea'], variables);
  assert.equal(typeof (await grants(token, 'tea', variables)), 'object');
});

for (const [name, pair, algorithm] of [
  ['p256', generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ES256'],
  ['p384', generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'ES384'],
  ['rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RS256'],
  ['ed25519', generateKeyPairSync('ed25519'), 'EdDSA'],
] as const) {
  test(`a private key of ${name} signs with ${algorithm}, and a service that has the public one takes it`, async (t) => {
    const { own, shared } = keyFiles(t, name, pair);
    const variables = { TOKEN_KEYS: shared };
    const token = await tokenCommand(['--room', 'tea', '--key', own], variables);
    assert.equal(decodeProtectedHeader(token).alg, algorithm);
    assert.equal(typeof (await grants(token, 'tea', variables)), 'object');
  });
}

test('TOKEN_ALGORITHM says how a key signs', async (t) => {
  const { own, shared } = keyFiles(t, 'rsa', generateKeyPairSync('rsa', { modulusLength: 2048 }));
  const variables = { TOKEN_KEYS: shared, TOKEN_ALGORITHM: 'PS256' };
  const token = await tokenCommand(['--room', 'tea', '--key', own], variables);
  assert.equal(decodeProtectedHeader(token).alg, 'PS256');
  assert.equal(typeof (await grants(token, 'tea', variables)), 'object');
});

for (const [what, args, variables, message] of [
  ['no room', [], environment, /^--room is missing/],
  ['nothing to sign with', ['--room', 'tea'], {}, /^There is nothing to sign with. Set TOKEN_SECRET/],
  ['public keys only', ['--room', 'tea'], { TOKEN_KEYS: 'k.pem' }, /name a private key with --key/],
  ['a key that is not there', ['--room', 'tea', '--key', '/none.pem'], {}, /^\/none\.pem: ENOENT/],
  [
    'a role that there is not',
    ['--room', 'tea', '--role', 'king'],
    environment,
    /^--role takes host, participant, viewer/,
  ],
  [
    'an ability that there is not',
    ['--room', 'tea', '--can', 'audio,fly'],
    environment,
    /^--can takes audio, .* no fly/,
  ],
  [
    'a time without a unit',
    ['--room', 'tea', '--expires', '60'],
    environment,
    /^60 is no duration; write it as 90s/,
  ],
  ['more than a day', ['--room', 'tea', '--expires', '25h'], environment, /^--expires is a day at most/],
  [
    'one use in many rooms',
    ['--room', 'tea*', '--once'],
    environment,
    /^No token: once needs the exact name/,
  ],
] as const) {
  test(`${what} is told with what to do`, async () => {
    await assert.rejects(
      tokenCommand(args, variables),
      (error: unknown) => error instanceof CommandError && message.test(error.message),
    );
  });
}

test('the command writes the token and nothing else, and fails in a line', () => {
  const main = fileURLToPath(new URL('../main.ts', import.meta.url));
  const run = ['--import', 'tsx', main, 'token'];
  const env = { PATH: process.env['PATH'], TOKEN_SECRET };
  const written = execFileSync(process.execPath, [...run, '--room', 'tea'], { env, encoding: 'utf8' });
  assert.match(written, /^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const failed = spawnSync(process.execPath, run, { env, encoding: 'utf8' });
  assert.equal(failed.status, 1);
  assert.equal(failed.stdout, '');
  assert.match(failed.stderr, /^--room is missing[^\n]*\n$/);
});

test('--help tells all options', async () => {
  assert.equal(await tokenCommand(['--help'], {}), TOKEN_USAGE.trimEnd());
});
