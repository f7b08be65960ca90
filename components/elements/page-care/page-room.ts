import { LIMITS } from '../../../protocol/limits.ts';
import { warnOnce } from '../../utils/warn-once.ts';
import { pagesOfRooms } from '../shared/invite-link.ts';

/** What may stand in a room's name as it is; anything else of a path stays encoded. */
const PLAIN = /^[\p{L}\p{M}\p{N}/._~-]+$/u;
/** Paths that servers answer like the folder that they are in. */
const INDEX = /(\/(index|default)\.\w+)?\/*$/i;

/** FNV-1a, 64 bits, as 13 characters: tells two long addresses apart, and hides nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36).padStart(13, '0');
}

/**
 * The name of the room that belongs to the page at an address: its host, path and query, without scheme, fragment, a slash
 * at the end and a name such as `index.html`; a long one is cut, and told apart by a fingerprint.
 */
export function roomOfAddress({ host, pathname, search }: Pick<URL, 'host' | 'pathname' | 'search'>): string {
  const path = pathname.replace(INDEX, '');
  let spelled = path;
  try {
    const decoded = decodeURI(path).normalize('NFKC');
    if (PLAIN.test(decoded)) spelled = decoded;
  } catch {
    // Not UTF-8: it stays as it is.
  }
  const name = host + spelled + search;
  if (name.length <= LIMITS.room) return name;
  const mark = `~${fingerprint(name)}`;
  return name.slice(0, LIMITS.room - mark.length).replace(/[\uD800-\uDBFF]$/, '') + mark;
}

/** What is asked of a document. */
interface Page extends Pick<Document, 'baseURI' | 'querySelector'> {
  readonly location: Pick<URL, 'host' | 'href'>;
}

/**
 * Where a page says that it is, `<link rel="canonical">` (RFC 6596), with the query: in many a CMS that is all that tells its
 * pages apart. Or else its address, without: that may hold what is nobody else's business, or where the visitor came from.
 */
function addressOf(page: Page): URL {
  const link = page.querySelector<HTMLLinkElement>('link[rel~="canonical" i]')?.href ?? '';
  if (/^https?:/.test(link)) return new URL(link);
  const address = new URL(page.location.host ? page.location.href : page.baseURI);
  if (!address.search) return address;
  address.search = '';
  warnOnce(
    `room="auto" leaves the query out of this page's address. If it says which page this is, add <link rel="canonical">.`,
  );
  return address;
}

/**
 * The room of a page, `room="auto"`: the same for everybody who is on it, in every language and on every device, and another
 * one on each other page. Stable, not secret: whoever knows the page knows the name, and can join by it.
 */
export function pageRoom(page: Page): string {
  const address = addressOf(page);
  const name = roomOfAddress(address);
  address.hash = '';
  if (address.host) pagesOfRooms.set(name, address.href);
  return name;
}
