const segmenter = new Intl.Segmenter();

/** What a reader takes for one letter, however many code points it has. */
function firstLetter(word: string): string {
  const [letter] = segmenter.segment(word);
  return letter?.segment.toLocaleUpperCase() ?? '';
}

/** One or two letters for an avatar: `Ada Lovelace` and `ada.lovelace` are both `AL`. */
export function initials(name: string): string {
  const words = name
    .split(/[\s._-]+/u)
    .filter((word) => /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return first ? firstLetter(first) + (last ? firstLetter(last) : '') : '?';
}

/** A hue in degrees (0 to 359) that stays the same for one id. FNV-1a spreads neighbouring ids well. */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193);
  return (hash >>> 0) % 360;
}
