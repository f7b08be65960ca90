import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import { mintToken, tokenSigner, TokenRequestError, type TokenRequest } from './mint.ts';
import type { TokenOptions } from './token-options.ts';

const secret = 'a secret of at least thirty-two bytes';
const OPTIONS: TokenOptions = {
  trust: { kind: 'secret', secret },
  audience: 'roomlet',
  issuer: 'https://example.org',
  openRooms: true,
};
const signer = tokenSigner(OPTIONS)!;

test('a token says what was asked for, for whom it is, and until when', async () => {
  const now = 1_700_000_000_500;
  const { token, expires } = await mintToken(
    { room: 'tea', role: 'host', name: 'Ada', email: 'ada@example.org', sub: '42', expiresIn: 60 },
    signer,
    now,
  );
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(secret), {
    currentDate: new Date(now),
  });
  const { jti, ...claims } = payload;
  assert.deepEqual(protectedHeader, { alg: 'HS256', typ: 'JWT' });
  assert.deepEqual(claims, {
    room: 'tea',
    role: 'host',
    name: 'Ada',
    email: 'ada@example.org',
    sub: '42',
    aud: 'roomlet',
    iss: 'https://example.org',
    iat: 1_700_000_000,
    exp: 1_700_000_060,
  });
  assert.match(String(jti), /^[\w-]{22}$/);
  assert.equal(expires, 1_700_000_060_000);
});

test('it is good for an hour, if nothing is said', async () => {
  assert.equal((await mintToken({ room: 'tea' }, signer, 0)).expires, 3_600_000);
});

test('a private key signs too, and is named', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { token } = await mintToken(
    { room: 'tea' },
    { key: privateKey, algorithm: 'ES256', keyId: 'k1', audience: 'roomlet', issuer: undefined },
  );
  assert.deepEqual(decodeProtectedHeader(token), { alg: 'ES256', typ: 'JWT', kid: 'k1' });
  assert.equal((await jwtVerify(token, publicKey)).payload['room'], 'tea');
});

test('whoever knows public keys only mints nothing', () => {
  const keys = { kind: 'keys', source: 'keys.json', algorithm: undefined } as const;
  assert.equal(tokenSigner({ ...OPTIONS, trust: keys }), null);
  assert.equal(tokenSigner({ ...OPTIONS, trust: null }), null);
});

for (const [what, request, message] of [
  ['no room', {}, /^the request must have required property 'room'$/],
  ['an empty room', { room: '' }, /^room must NOT have fewer than 1/],
  ['another role', { room: 'tea', role: 'king' }, /^role /],
  ['an ability that there is not', { room: 'tea', abilities: ['fly'] }, /^abilities\/0 /],
  ['more than a day', { room: 'tea', expiresIn: 86_401 }, /^expiresIn must be <= 86400$/],
  ['what nobody knows', { room: 'tea', admin: true }, /^the request must NOT have additional properties$/],
  ['one use in many rooms', { room: 'tea-*', once: true }, /^once needs the exact name of a room$/],
  [
    'texts that are too long together',
    { room: '湯'.repeat(400), name: '湯'.repeat(320), sub: '湯'.repeat(255) },
    /^the texts in it are too long together$/,
  ],
] as const) {
  test(`nothing is minted for ${what}`, async () => {
    await assert.rejects(
      mintToken(request as unknown as TokenRequest, signer),
      (error: unknown) =>
        error instanceof TokenRequestError &&
        error.code === 'invalid-token-request' &&
        message.test(error.message),
    );
  });
}
