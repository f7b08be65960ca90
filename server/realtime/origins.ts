import type { IncomingMessage } from 'node:http';

/** Origins (RFC 6454) whose pages may connect. */
export type AllowedOrigins = 'any' | ReadonlySet<string>;

/** What is looked at of a request. */
interface OriginRequest {
  readonly headers: Pick<IncomingMessage['headers'], 'origin' | 'host'>;
  readonly socket?: object;
}

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
 * A page's own service may always be reached from it: same scheme, host and port. Where a proxy speaks TLS for the service, only the
 * list knows the scheme of its own pages; a host that it names is reached as it says. Requests without an `Origin` come from the same origin, or from
 * programs that could claim any; browsers send it with every WebSocket and every foreign request.
 */
export function isAllowedOrigin(
  { headers: { origin, host = '' }, socket }: OriginRequest,
  allowed: AllowedOrigins,
): boolean {
  if (allowed === 'any' || origin === undefined || allowed.has(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  if (allowed.has(page.origin)) return true;
  const isEncrypted = socket !== undefined && 'encrypted' in socket && socket.encrypted === true;
  if (isEncrypted && page.protocol !== 'https:') return false;
  return isSameHost(page, host) && ![...allowed].some((listed) => isSameHost(page, hostOf(listed)));
}

/** With the default port of the page's scheme left out, as browsers do, and some programs do not. */
function isSameHost({ protocol, host }: URL, other: string): boolean {
  const address = `${protocol}//${other}`;
  return URL.canParse(address) && new URL(address).host === host;
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
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
