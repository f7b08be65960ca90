import { LIMITS } from '../../protocol/index.ts';

/** Control characters, direction and zero-width marks, separators of lines, and halves of surrogate pairs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** They choose between the text and the picture of a character: two rooms that differ in nothing else look the same. */
const VARIATION_SELECTORS = /[\uFE0E\uFE0F]/g;

/**
 * The form in which room names are compared and shown: NFKC (UAX #15), trimmed, 1 to 100 UTF-16 code units.
 * `null` for a name that is empty, too long, has invisible characters, or cannot stand in an address.
 */
export function normaliseRoomName(text: string): string | null {
  const name = text.replace(VARIATION_SELECTORS, '').normalize('NFKC').trim();
  if (name.length === 0 || name.length > LIMITS.room || INVISIBLE.test(name)) return null;
  // URL parsers resolve these two as path segments, percent-encoded or not (WHATWG URL, "double-dot path segment").
  if (name === '.' || name === '..') return null;
  return name;
}
