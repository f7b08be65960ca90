import { LIMITS } from './limits.ts';

/**
 * Nothing; the two names that URL parsers resolve as segments of a path, percent-encoded or not (WHATWG URL, "double-dot path
 * segment"); control characters, direction and zero-width marks, separators of lines, and halves of surrogate pairs.
 */
const IMPOSSIBLE = /^\.{0,2}$|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** They choose between the text and the picture of a character: two rooms that differ in nothing else look the same. */
const VARIATION_SELECTORS = /[\uFE0E\uFE0F]/g;

/** The form in which room names are compared and shown: NFKC (UAX #15), trimmed. Whether it is possible is another question. */
export function foldRoomName(text: string): string {
  return text.replace(VARIATION_SELECTORS, '').normalize('NFKC').trim();
}

/**
 * A name in that form, 1 to 100 UTF-16 code units.
 * `null` for a name that is empty, too long, has invisible characters, or cannot stand in an address.
 */
export function normaliseRoomName(text: string): string | null {
  const name = foldRoomName(text);
  return name.length > LIMITS.room || IMPOSSIBLE.test(name) ? null : name;
}
