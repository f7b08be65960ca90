import type { IncomingMessage } from 'node:http';

/** Origins (RFC 6454) whose pages may connect. */
export type AllowedOrigins = 'any' | ReadonlySet<string>;

/** `*`, or a comma-separated list of origins. Throws an error whose message says what is wrong. */
export function parseOrigins(text: string): AllowedOrigins {
  const entries = text.split(',').map((entry) => entry.trim());
  if (entries.includes('*')) return 'any';
  return new Set(entries.map(parseOrigin));
}

/** The same for `frame-ancestors` (W3C CSP, section 6.4.2), which knows no opaque origin. */
export function parseFrameOrigins(text: string): AllowedOrigins {
  const origins = parseOrigins(text);
  if (origins === 'any' || !origins.has('null')) return origins;
  throw new Error('must be * or a comma-separated list of origins such as https://example.org');
}

/**
 * A page's own service may always be reached from it. Requests without an `Origin` come from the same origin, or from
 * programs that could claim any; browsers send it with every WebSocket and every foreign request.
 */
export function isAllowedOrigin(request: Pick<IncomingMessage, 'headers'>, allowed: AllowedOrigins): boolean {
  const { origin, host } = request.headers;
  if (allowed === 'any' || origin === undefined || allowed.has(origin)) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}

function parseOrigin(text: string): string {
  // Sandboxed frames and files have the opaque origin, which is written so.
  if (text === 'null') return text;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error('must be * or a comma-separated list of origins such as https://example.org');
}
