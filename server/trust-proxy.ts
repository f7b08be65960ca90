import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/** Whether the address of a hop (0 is the nearest) may be believed about the one before it. Fastify takes it as `trustProxy`. */
export type TrustProxy = (address: string, hop: number) => boolean;

/**
 * `true`, `false`, a number of hops, or a comma-separated list of addresses, CIDR networks and the names `loopback`,
 * `linklocal` and `uniquelocal`. Throws an error whose message says what is wrong.
 */
export function parseTrustProxy(text: string): TrustProxy {
  const value = text.trim();
  if (value === 'true') return () => true;
  if (value === 'false') return () => false;
  if (/^\d{1,3}$/.test(value)) return (_address, hop) => hop < Number(value);
  try {
    return proxyAddress.compile(value.split(',').map((entry) => entry.trim()));
  } catch {
    throw new Error('must be true, false, a number of proxies, or a list of addresses and networks');
  }
}

/** Where a request comes from, as Fastify's `request.ip` has it; for requests that do not pass through Fastify. */
export function clientAddress(request: IncomingMessage, trust: TrustProxy): string {
  return proxyAddress(request, trust);
}

/** The host by which the client has reached the service, as Fastify's `request.host` has it. Empty when it did not say. */
export function requestedHost({ headers, socket }: IncomingMessage, trust: TrustProxy): string {
  const nearest = socket.remoteAddress;
  const forwarded = nearest !== undefined && trust(nearest, 0) ? headers['x-forwarded-host'] : undefined;
  // Proxies append: what the nearest one wrote is the last.
  return forwarded?.toString().split(',').at(-1)?.trim() ?? headers.host ?? '';
}
