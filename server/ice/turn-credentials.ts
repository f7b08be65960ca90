import { createHmac } from 'node:crypto';
import type { IceServer } from '../../protocol/index.ts';

export interface TurnOptions {
  /** `turn:` and `turns:` URIs (RFC 7065), at least one. */
  readonly urls: readonly string[];
  /** Shared with the TURN server only. */
  readonly secret: string;
  /** Seconds for which credentials are good. */
  readonly ttl: number;
}

/** `turns?:host[:port][?transport=udp|tcp]`, the host being a name, an IPv4 address or a bracketed IPv6 address. */
const TURN_URI = /^turns?:(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/i;

/** A comma-separated list of TURN URIs. Throws an error whose message says what is wrong. */
export function parseTurnUrls(text: string): readonly string[] {
  const urls = text
    .split(',')
    .map((url) => url.trim())
    .filter((url) => url !== '');
  if (urls.length > 0 && urls.length <= 16 && urls.every((url) => TURN_URI.test(url))) return urls;
  throw new Error(
    'must be a comma-separated list such as turn:turn.example.org:3478?transport=udp,turns:turn.example.org:5349',
  );
}

/**
 * A TURN server with credentials that it can check without having heard of them: the user is the second at which they
 * end, a colon, and `id`; the password is base64(HMAC-SHA1(secret, user)). This is draft-uberti-behave-turn-rest-00,
 * which coturn takes with `use-auth-secret`. It counts a user's allocations by `id`, however many credentials there are.
 * `now`: milliseconds since 1970.
 */
export function turnServer({ urls, secret, ttl }: TurnOptions, id: string, now: number): IceServer {
  const username = `${Math.floor(now / 1000) + ttl}:${id}`;
  const credential = createHmac('sha1', secret).update(username).digest('base64');
  return { urls: [...urls], username, credential };
}
