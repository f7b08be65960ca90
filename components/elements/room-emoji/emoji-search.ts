import type { Emoji, EmojiTable } from './emoji-table.ts';

/** More are not looked through. */
const MOST = 90;

/**
 * Emoji that have, for each word that was typed, a word that begins with it; names that begin with what was typed come first. Scripts
 * without spaces are found by any part.
 */
export function searchEmoji({ groups }: EmojiTable, search: string): readonly Emoji[] {
  const typed = search.toLowerCase().trim();
  const parts = typed.split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return [];
  const found = groups
    .flatMap(({ emoji }) => emoji)
    .filter(({ words }) => parts.every((part) => words.some((word) => fits(word, part))));
  const rank = ({ name }: Emoji): number => (name.toLowerCase().startsWith(typed) ? 0 : 1);
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST);
}

function fits(word: string, part: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(part)
    ? word.includes(part)
    : word.startsWith(part);
}
