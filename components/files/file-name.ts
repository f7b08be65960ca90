import { FILE_LIMITS } from './file-limits.ts';

/**
 * Control characters, and those that turn the direction of the text around them, with which "photo[U+202E]gnp.exe" would read
 * as a picture; and whatever else cannot be seen (UAX #44, Default_Ignorable_Code_Point, and the empty pattern of Braille).
 * Among them are the joiners of emoji and of several scripts, and what makes a sign an emoji; these (U+200C, U+200D, U+FE0F) are
 * kept.
 */
const HIDDEN = /(?!\u200C|\u200D|\uFE0F)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{DI}\u2800]/gu;
/** Paths, and what Windows does not take in a name. */
const RESERVED = /[<>:"/\\|?*]/g;
/** Names that are devices in Windows, with whatever extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** A name that says what it seems to say and that a file can be saved under. Never empty. */
export function safeFileName(name: string): string {
  const plain = name
    .replaceAll(HIDDEN, '')
    .normalize('NFC')
    .replaceAll(RESERVED, '_')
    .replaceAll(/\s+/g, ' ')
    // A leading dot hides a file, and Windows drops dots and spaces at the end: "a.exe ." is "a.exe".
    .replaceAll(/^[. ]+|[. ]+$/g, '')
    .replace(DEVICE, '_$&');
  return shorten(plain) || 'file';
}

/** The end tells what kind of file it is, so it is the middle that goes. */
function shorten(name: string): string {
  if (name.length <= FILE_LIMITS.name) return name;
  const extension = /\.[^. ]{1,12}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, FILE_LIMITS.name - extension.length - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${stem.trimEnd()}…${extension}`;
}
