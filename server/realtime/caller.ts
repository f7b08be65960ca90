import type { IncomingMessage } from 'node:http';
import { addressKey } from '../limits/address-key.ts';
import { clientAddress, requestedHost, type TrustProxy } from '../trust-proxy.ts';

/** Where a connection comes from, as far as proxies are trusted to tell. Read from its request once: it is asked for with every step. */
export interface Caller {
  readonly address: string;
  /** Whom limits count the address for. */
  readonly visitor: string;
  /** By which the client has reached the service. */
  readonly host: string;
}

export function callerOf(request: IncomingMessage, trust: TrustProxy): Caller {
  const address = clientAddress(request, trust);
  return { address, visitor: addressKey(address), host: requestedHost(request, trust) };
}

/** For a connection whose request nobody has looked at. */
export const NOWHERE: Caller = { address: '', visitor: '', host: '' };
