import { LIMITS } from '../../protocol/index.ts';

/** What could turn around, hide or imitate the text beside a name. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * A display name that is safe to stand beside other people's: NFC, without control, direction and zero-width
 * characters, trimmed, at most 80 UTF-16 code units. Empty if nothing is left; clients then show the local part of
 * the e-mail address.
 */
export function cleanDisplayName(text: string): string {
  const name = text.normalize('NFC').replace(UNSEEN, '').trim();
  if (name.length <= LIMITS.displayName) return name;
  // Cutting may halve a surrogate pair.
  return name
    .slice(0, LIMITS.displayName)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
