import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jwtVerify, type JWTVerifyOptions } from 'jose';
import { claims, forgeHmac, sign, TOKEN_SECRET } from '../testing/forge.ts';
import { SharedSecret } from './shared-secret.ts';

const OPTIONS: JWTVerifyOptions = { algorithms: ['HS256'], audience: 'roomlet', requiredClaims: ['exp'] };
const secret = new SharedSecret(TOKEN_SECRET);
const key = new TextEncoder().encode(TOKEN_SECRET);

function ours(token: string): unknown {
  try {
    return secret.payloadOf(token, OPTIONS);
  } catch (error) {
    return refusal(error);
  }
}

const theirs = (token: string): Promise<unknown> =>
  jwtVerify(token, key, OPTIONS).then(({ payload }) => payload, refusal);

/** Of claims with the error's code, which decides what a client is told; otherwise only that there is one. */
function refusal(error: unknown): string {
  const { code } = error as { readonly code?: string };
  return code === 'ERR_JWT_EXPIRED' ? code : 'refused';
}

const header = fc.oneof(
  fc.constant({ alg: 'HS256' }),
  fc.record({
    alg: fc.constantFrom<unknown>('HS256', 'HS512', 'none', 'RS256', 'hs256', '', null, 1, undefined),
    typ: fc.constantFrom<unknown>('JWT', 'at+jwt', undefined),
    crit: fc.constantFrom<unknown>(undefined, ['exp'], ['b64'], [], 'exp'),
    kid: fc.constantFrom<unknown>(undefined, 'a'),
  }),
  fc.jsonValue(),
);
const payload = fc.oneof(
  fc.record({
    aud: fc.constantFrom<unknown>('roomlet', ['x', 'roomlet'], 'other', undefined, 1),
    exp: fc.constantFrom<unknown>(4_102_444_800, 1, '4102444800', undefined, null),
    nbf: fc.constantFrom<unknown>(undefined, 1, 4_102_444_800, 'now'),
    room: fc.string(),
  }),
  fc.jsonValue(),
  fc.string(),
);
/** In the one way that base64url has for these bytes (RFC 4648, sections 3.5 and 5). */
function isSpelledOut(token: string): boolean {
  const signature = token.split('.')[2] ?? '';
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}

/** Nothing, or something done to the text of a token. */
const harm = fc.oneof(
  fc.constant((token: string) => token),
  fc
    .nat()
    .map(
      (n) => (token: string) =>
        token.slice(0, n % (token.length + 1)) + token.slice((n % (token.length + 1)) + 1),
    ),
  fc.tuple(fc.nat(), fc.constantFrom('A', 'a', '0', '-', '_', '.', '=', '+', '/', ' ')).map(
    ([n, char]) =>
      (token: string) =>
        token.slice(0, n % token.length) + char + token.slice((n % token.length) + 1),
  ),
  fc.constantFrom('.', '..', '=', ' ').map((more) => (token: string) => token + more),
);

test('whatever comes, it is judged as jose judges it, save that a signature has one spelling', async () => {
  await fc.assert(
    fc.asyncProperty(header, payload, fc.boolean(), harm, async (head, said, isOurs, spoil) => {
      const token = spoil(forgeHmac(head, said, isOurs ? TOKEN_SECRET : 'somebody else has another secret'));
      assert.deepEqual(ours(token), isSpelledOut(token) ? await theirs(token) : 'refused');
    }),
    { numRuns: 2_000 },
  );
});

test('a token that is good is read at once', async () => {
  const said = claims({ name: 'Ada' });
  assert.deepEqual(secret.payloadOf(await sign(said), OPTIONS), said);
});

test('of a signature there is one spelling', async () => {
  const token = await sign();
  // The last of 43 characters has two bits that stand for nothing.
  const last = token.at(-1) ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const twin = token.slice(0, -1) + (alphabet[alphabet.indexOf(last) ^ 1] ?? '');
  assert.deepEqual(
    Buffer.from(twin.split('.')[2] ?? '', 'base64url'),
    Buffer.from(token.split('.')[2] ?? '', 'base64url'),
  );
  assert.equal(ours(twin), 'refused');
});

test('a good token vouches for no header but its own', () => {
  const fresh = new SharedSecret(TOKEN_SECRET);
  const sent = (head: object) => forgeHmac(head, claims(), TOKEN_SECRET);
  assert.ok(fresh.payloadOf(sent({ alg: 'HS256' }), OPTIONS));
  for (const head of [{ alg: 'none' }, { alg: 'HS512' }, { alg: 'HS256', crit: ['exp'] }])
    assert.throws(() => fresh.payloadOf(sent(head), OPTIONS), JSON.stringify(head));
  assert.ok(fresh.payloadOf(sent({ alg: 'HS256' }), OPTIONS));
  assert.throws(() => fresh.payloadOf(`${sent({ alg: 'HS256' }).slice(0, -4)}AAAA`, OPTIONS));
});
