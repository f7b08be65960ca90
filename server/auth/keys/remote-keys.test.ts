import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import { jwtVerify } from 'jose';
import { sign } from '../../testing/forge.ts';
import { RemoteKeys } from './remote-keys.ts';

const MINUTE = 60_000;

interface Pair {
  readonly kid: string;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}
const pair = (kid: string): Pair => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

/** An address of keys, whose answers and time are the test's. */
function stage(first: readonly Pair[] | null) {
  let served: readonly Pair[] | null = first;
  let now = 0;
  let fetches = 0;
  const troubles: string[] = [];
  const fetchKeys = async (): Promise<Response> => {
    fetches += 1;
    if (!served) throw new TypeError('fetch failed');
    const keys = served.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid }));
    return Response.json({ keys });
  };
  const keys = new RemoteKeys(
    new URL('https://keys.example/jwks.json'),
    (_error, message) => void troubles.push(message),
    { fetchKeys, now: () => now },
  );
  return {
    troubles,
    fetches: () => fetches,
    serve: (pairs: readonly Pair[] | null) => void (served = pairs),
    pass: (milliseconds: number) => void (now += milliseconds),
    verdict: async ({ kid, privateKey }: Pair): Promise<string> => {
      const token = await sign(undefined, privateKey, { alg: 'ES256', kid });
      return jwtVerify(token, keys.find).then(
        () => 'good',
        (error: unknown) => (error as { readonly code: string }).code,
      );
    },
  };
}

test('keys are fetched once, before anybody comes', async () => {
  const a = pair('a');
  const at = stage([a]);
  assert.equal(at.fetches(), 1);
  for (let count = 0; count < 5; count += 1) assert.equal(await at.verdict(a), 'good');
  assert.equal(at.fetches(), 1);
});

test('a new key is found when the first token of it comes', async () => {
  const [a, b] = [pair('a'), pair('b')];
  const at = stage([a]);
  await at.verdict(a);
  at.serve([a, b]);
  at.pass(MINUTE);
  assert.equal(await at.verdict(b), 'good');
  assert.equal(at.fetches(), 2);
});

test('tokens of keys that there are not cause one fetch in half a minute', async () => {
  const a = pair('a');
  const at = stage([a]);
  await at.verdict(a);
  for (let count = 0; count < 60; count += 1) {
    at.pass(1_000);
    assert.equal(await at.verdict(pair(`forged-${count}`)), 'ERR_JWKS_NO_MATCHING_KEY');
  }
  assert.equal(at.fetches(), 3);
});

test('a key that was withdrawn is good for some minutes at most', async () => {
  const [a, b] = [pair('a'), pair('b')];
  const at = stage([a]);
  await at.verdict(a);
  at.serve([b]);
  at.pass(11 * MINUTE);
  // Whoever comes first with old keys is not kept waiting for new ones.
  assert.equal(await at.verdict(a), 'good');
  assert.equal(await at.verdict(b), 'good');
  assert.equal(await at.verdict(a), 'ERR_JWKS_NO_MATCHING_KEY');
});

test('while keys cannot be fetched, those that are known go on', async () => {
  const a = pair('a');
  const at = stage([a]);
  await at.verdict(a);
  at.serve(null);
  for (let hour = 0; hour < 24; hour += 1) {
    at.pass(60 * MINUTE);
    assert.equal(await at.verdict(a), 'good');
  }
  assert.ok(at.troubles.length > 0);
  assert.equal(await at.verdict(pair('b')), 'unavailable', 'whether there is such a key nobody knows');
});

test('before any could be fetched nobody can be let in; as soon as they can, everybody', async () => {
  const a = pair('a');
  const at = stage(null);
  assert.equal(await at.verdict(a), 'unavailable');
  at.serve([a]);
  assert.equal(await at.verdict(a), 'unavailable', 'an address that has just failed is left alone');
  assert.equal(at.fetches(), 1);
  at.pass(6_000);
  assert.equal(await at.verdict(a), 'good');
});
