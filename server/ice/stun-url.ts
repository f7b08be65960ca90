import { isIP, isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Who asks for ICE servers. */
export interface Caller {
  /** Network address. */
  readonly address: string;
  /** Host by which the service was reached, with its port or without; empty when unknown. */
  readonly host: string;
}

export interface StunAdvert {
  readonly port: number;
  /** Name or address that the operator has given, if any. */
  readonly host: string | undefined;
}

/** Names that mean the machine itself, wherever they are read (RFC 6761, section 6.3). */
const LOCAL_NAME = /^(?:.+\.)?localhost\.?$/i;
const HOST_NAME = /^[\w.-]{1,253}$/;

/**
 * The STUN URI (RFC 7064) under which a client finds the service's own responder: by the name that it has reached the
 * service by, unless the operator gave another. `null` for a client on the machine itself, where it would tell nothing.
 */
export function stunUrl({ port, host }: StunAdvert, caller: Caller): string | null {
  if (host !== undefined) return `stun:${bracketed(host)}:${port}`;
  const name = hostName(caller.host);
  if (name === null || isLocal(name) || isLoopback(caller.address)) return null;
  return `stun:${bracketed(name)}:${port}`;
}

/** The operator's name or address for it. Throws an error whose message says what is wrong. */
export function parseStunHost(text: string): string {
  const host = text.trim();
  if (isIP(host) || HOST_NAME.test(host)) return host;
  throw new Error('must be a host name or an address without a port, such as meet.example.org');
}

/** `127.0.0.0/8`, `::1`, and the former written as IPv6. */
export function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}

/** The name in a `Host` header (RFC 9110, section 7.2), an IPv6 address without its brackets; `null` if it is none. */
function hostName(host: string): string | null {
  const [, address, name] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(host) ?? [];
  if (address !== undefined) return isIPv6(address) ? address : null;
  return name !== undefined && HOST_NAME.test(name) ? name : null;
}

function isLocal(name: string): boolean {
  return LOCAL_NAME.test(name) || isLoopback(name);
}

function bracketed(host: string): string {
  return isIPv6(host) ? `[${host}]` : host;
}
