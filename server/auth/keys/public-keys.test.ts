import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { selfSignedCertificate } from '../../certificate.ts';
import { readPublicKeys } from './public-keys.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const jwk = publicKey.export({ format: 'jwk' });
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();

test('keys are read from a set, a single key, PEM, and a certificate', async () => {
  assert.deepEqual(readPublicKeys(JSON.stringify({ keys: [jwk] })).keys, [jwk]);
  assert.deepEqual(readPublicKeys(JSON.stringify(jwk)).keys, [jwk]);
  assert.deepEqual(readPublicKeys(`# of the backend\n${pem}\n${pem}`).keys, [jwk, jwk]);
  const { cert } = await selfSignedCertificate(['localhost']);
  assert.equal(readPublicKeys(cert).keys.length, 1);
});

test('keys of kinds that nobody knows do not stand in the way of the others', () => {
  assert.deepEqual(readPublicKeys(JSON.stringify({ keys: [{ kty: 'new' }, jwk] })).keys, [jwk]);
});

for (const [what, text, message] of [
  ['nothing', '', /neither JSON nor PEM/],
  ['a set without keys', '{"keys":[]}', /no public keys/],
  ['keys of kinds that nobody knows', '{"keys":[{"kty":"new"}]}', /no public keys/],
  ['something else', '{"key":1}', /no JSON Web Key Set/],
  ['a list', '[1]', /no JSON Web Key Set/],
  ['a broken key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', /cannot be read/],
  ['a shared secret', '{"keys":[{"kty":"oct","k":"aHVzaA"}]}', /shared secret/],
  ['a private key', JSON.stringify(privateKey.export({ format: 'jwk' })), /private key/],
  ['a private key as PEM', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), /private key/],
] as const) {
  test(`${what} is refused, and not told`, () => {
    assert.throws(
      () => readPublicKeys(text),
      ({ message: told }: Error) => message.test(told) && !told.includes('aHVzaA'),
    );
  });
}
