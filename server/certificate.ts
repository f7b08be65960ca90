import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { generate } from 'selfsigned';

/** IPv4 addresses under which other devices in the network may reach this machine. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter((entry) => entry.family === 'IPv4' && !entry.internal)
    .map((entry) => entry.address);
}

/**
 * A certificate that this machine vouches for itself: browsers warn once, and then give pages the camera. It is made
 * anew with every start and kept nowhere. PEM texts.
 */
export async function selfSignedCertificate(
  hosts: readonly string[],
): Promise<{ key: string; cert: string }> {
  const altNames = hosts.map((host) =>
    isIP(host) ? ({ type: 7, ip: host } as const) : ({ type: 2, value: host } as const),
  );
  const day = 24 * 60 * 60 * 1000;
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'roomlet' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() - day),
    notAfterDate: new Date(Date.now() + 30 * day),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames },
    ],
  });
  return { key, cert };
}
