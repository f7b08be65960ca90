import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Groups of 16 bits that name a network of which one subscriber has at least a whole one (RFC 6177). */
const NETWORK_GROUPS = 4;

/**
 * What of an address is counted as one visitor: IPv4 in full, also where it is written as IPv6; of IPv6 the /64, since whoever has
 * one address of it has all of them. What is no address stands for itself.
 */
export function addressKey(address: string): string {
  // Nearly all of them, and this is much quicker.
  if (isIPv4(address) || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const groups = parsed.parts.slice(0, NETWORK_GROUPS).map((group) => group.toString(16));
  return `${groups.join(':')}::/64`;
}
