import type { PeekAnswer } from '../../../protocol/index.ts';
import type { Translate } from '../../i18n/localize.ts';

/** More names than these make a sentence long. */
const SHOWN = 3;

/** Nobody else gets in. */
export function isFull({ count, capacity }: PeekAnswer): boolean {
  return capacity > 0 && count >= capacity;
}

/** The names to be told; one more rather than "1 other". */
export function shownNames({ count, names = [] }: PeekAnswer): readonly string[] {
  return names.length === count && count === SHOWN + 1 ? names : names.slice(0, SHOWN);
}

/**
 * Who is in a room, in a sentence.
 * @param language - tag (RFC 5646) for the list of names
 */
export function presenceText(t: Translate, language: string, seen: PeekAnswer): string {
  if (seen.locked) return t('error-locked');
  if (isFull(seen)) return t('hereFull', seen.capacity);
  if (seen.count === 0) return t('hereNobody');
  const names = shownNames(seen);
  if (names.length === 0) return t('hereCount', seen.count);
  const others = seen.count - names.length;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  return t(
    'hereNames',
    list.format([...names, ...(others > 0 ? [t('hereOthers', others)] : [])]),
    seen.count,
  );
}
