import { createHash, createPublicKey } from 'node:crypto';
import { generate } from 'selfsigned';

export interface TestCertificate {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
  /** SHA-256 of its public key (SubjectPublicKeyInfo), in base64. */
  readonly keyHash: string;
}

let made: Promise<TestCertificate> | null = null;

/** The certificate of everything in a test that speaks TLS. Nobody trusts it who was not told to. */
export function testCertificate(): Promise<TestCertificate> {
  return (made ??= make());
}

async function make(): Promise<TestCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'roomlet.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const info = createPublicKey(cert).export({ type: 'spki', format: 'der' });
  return { key, cert, keyHash: createHash('sha256').update(info).digest('base64') };
}
