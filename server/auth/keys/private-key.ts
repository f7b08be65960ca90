import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import type { AsymmetricAlgorithm } from '../token-options.ts';

export interface PrivateKey {
  readonly key: KeyObject;
  /** The usual one of its type; `undefined` where there is none. */
  readonly algorithm: AsymmetricAlgorithm | undefined;
  /** `kid` of a JSON Web Key that has one. */
  readonly keyId: string | undefined;
}

const OF_CURVE = { prime256v1: 'ES256', secp384r1: 'ES384', secp521r1: 'ES512' } as const;

/**
 * A private key in a text: PEM (RFC 7468) without a passphrase, or a JSON Web Key (RFC 7517).
 * @throws {Error} whose message says that it is none, and tells nothing of it
 */
export function readPrivateKey(text: string): PrivateKey {
  try {
    const jwk = text.trimStart().startsWith('{') ? (JSON.parse(text) as JWK) : null;
    const key = jwk ? createPrivateKey({ key: jwk, format: 'jwk' }) : createPrivateKey(text);
    return { key, algorithm: algorithmOf(key), keyId: jwk?.kid };
  } catch {
    throw new Error('is no private key in PEM (without a passphrase) or JSON Web Key form');
  }
}

function algorithmOf({
  asymmetricKeyType,
  asymmetricKeyDetails,
}: KeyObject): AsymmetricAlgorithm | undefined {
  if (asymmetricKeyType === 'rsa') return 'RS256';
  if (asymmetricKeyType === 'ed25519') return 'EdDSA';
  const curve = asymmetricKeyDetails?.namedCurve ?? '';
  return asymmetricKeyType === 'ec' && curve in OF_CURVE
    ? OF_CURVE[curve as keyof typeof OF_CURVE]
    : undefined;
}
