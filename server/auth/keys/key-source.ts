import type { JWTVerifyGetKey } from 'jose';
import type { TokenTrust } from '../token-options.ts';
import { SharedSecret } from '../shared-secret.ts';
import { FileKeys } from './file-keys.ts';
import { RemoteKeys } from './remote-keys.ts';

/** What tokens may be signed with, where that is not a secret. */
export interface KeySource {
  /** Values of `alg` that are taken (RFC 7515, section 4.1.1): of public keys, never of secrets. */
  readonly algorithms: readonly string[];
  /** The key of a token; rejects with {@link KeysUnavailableError} while it cannot be had. */
  readonly key: JWTVerifyGetKey;
}

/** Told when keys cannot be read or fetched, and what is used meanwhile. */
export type KeyTrouble = (error: unknown, message: string) => void;

/** By the type of a key that names no `alg` itself, the one usual for it; RSA with PSS only where it is asked for. */
const USUAL = ['ES256', 'ES384', 'EdDSA', 'Ed25519', 'RS256'] as const;

/** @throws {Error} when a file has no keys in it */
export function keySource(trust: TokenTrust, trouble: KeyTrouble): KeySource | SharedSecret {
  if (trust.kind === 'secret') return new SharedSecret(trust.secret);
  const { source, algorithm } = trust;
  const keys = typeof source === 'string' ? new FileKeys(source, trouble) : new RemoteKeys(source, trouble);
  return {
    algorithms: algorithm === undefined ? USUAL : [algorithm],
    key: (header, token) => keys.find(header, token),
  };
}
