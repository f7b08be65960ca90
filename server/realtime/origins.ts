import type { IncomingMessage } from 'node:http';

/** Origins (RFC 6454) whose pages may connect. */
export type AllowedOrigins = 'any' | ReadonlySet<string>;

const EXPECTED = 'must be * or a comma-separated list of origins such as https://example.org';

/** `*`, or a comma-separated list of origins. Throws an error whose message says what is wrong. */
export function parseOrigins(text: string): AllowedOrigins {
  return parseList(text, (entry) => {
    if (entry.includes('*'))
      throw new Error(`${EXPECTED}, each in full: a * within one, as in ${entry}, would match none`);
    // Sandboxed frames and files have the opaque origin, which is written so.
    return entry === 'null' ? entry : parseOrigin(entry);
  });
}

/** The same for `frame-ancestors` (W3C CSP, section 6.4.2), which knows no opaque origin, and `*` for subdomains. */
export function parseFrameOrigins(text: string): AllowedOrigins {
  return parseList(text, (entry) => {
    if (entry.replace(/^https?:\/\/\*\./, '').includes('*')) throw new Error(EXPECTED);
    return parseOrigin(entry);
  });
}

/** What may connect may also frame a page that connects; a frame around it could otherwise go where its own page may not. */
export function asFrameOrigins(allowed: AllowedOrigins): AllowedOrigins {
  return allowed === 'any' ? allowed : new Set([...allowed].filter((origin) => origin !== 'null'));
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

function parseList(text: string, parse: (entry: string) => string): AllowedOrigins {
  const entries = text.split(',').map((entry) => entry.trim());
  return entries.includes('*') ? 'any' : new Set(entries.map(parse));
}

function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Error(EXPECTED);
}
