import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

export interface TurnCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of its public key (SubjectPublicKeyInfo), in base64. */
  readonly keyHash: string;
}

let made: Promise<TurnCertificate> | null = null;

/** The certificate of all TURN servers of a test. Nobody trusts it who was not told to. */
export function turnCertificate(): Promise<TurnCertificate> {
  return (made ??= make());
}

async function make(): Promise<TurnCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'turn.roomlet.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const info = createPublicKey(cert).export({ type: 'spki', format: 'der' });
  return { key, cert, keyHash: createHash('sha256').update(info).digest('base64') };
}
