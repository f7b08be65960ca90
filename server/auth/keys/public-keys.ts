import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';

const PEM_BLOCK = /-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g;

/**
 * The keys in a text: a JSON Web Key Set (RFC 7517, section 5), one key as JSON, or public keys and certificates as PEM (RFC 7468).
 * @throws {Error} whose message says what is wrong with it, and tells none of it
 */
export function readPublicKeys(text: string): JSONWebKeySet {
  const given = text.includes('-----BEGIN ') ? pemKeys(text) : jsonKeys(text);
  for (const key of given) {
    if (key.kty === 'oct') throw new Error('has a shared secret in it; that is what TOKEN_SECRET is for');
    if (key.d !== undefined || key.priv !== undefined)
      throw new Error('has a private key in it; give the service the public one only');
  }
  // Keys of kinds that nobody knows yet are no reason to do without the others (RFC 7517, section 5).
  const keys = given.filter(isReadable);
  if (keys.length === 0) throw new Error('has no public keys in it that can be read');
  return { keys };
}

function pemKeys(text: string): JWK[] {
  return [...text.matchAll(PEM_BLOCK)].map(([block, label]) => {
    if (label?.endsWith('PRIVATE KEY')) return jwkOf(() => createPrivateKey(block));
    return jwkOf(() => createPublicKey(block));
  });
}

function jwkOf(read: () => ReturnType<typeof createPublicKey>): JWK {
  try {
    return read().export({ format: 'jwk' }) as JWK;
  } catch {
    throw new Error('has a key in it that cannot be read');
  }
}

function jsonKeys(text: string): JWK[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('is neither JSON nor PEM');
  }
  if (typeof value !== 'object' || value === null) throw new Error('is no JSON Web Key Set');
  const keys: unknown = 'keys' in value ? value.keys : [value];
  if (!Array.isArray(keys) || !keys.every(isKey)) throw new Error('is no JSON Web Key Set');
  return keys;
}

function isKey(value: unknown): value is JWK {
  return typeof value === 'object' && value !== null && 'kty' in value && typeof value.kty === 'string';
}

function isReadable(key: JWK): boolean {
  try {
    createPublicKey({ key, format: 'jwk' });
    return true;
  } catch {
    return false;
  }
}
