import type { Emoji } from './emoji-table.ts';

/** 0 is none; 1 to 5 are from light to dark (UTS #51, section 2.2). */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;

/** The character before the first modifier. */
const BEFORE_LIGHT = 0x1f3fa;

/** An emoji as it is sent, in a skin tone if it can have one. */
export function inTone({ text, hasTones }: Pick<Emoji, 'text' | 'hasTones'>, tone: Tone): string {
  if (!hasTones || tone === 0) return text;
  const modifier = String.fromCodePoint(BEFORE_LIGHT + tone);
  // The modifier takes the place of what asks for a coloured picture (U+FE0F).
  return text.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${modifier}`);
}
