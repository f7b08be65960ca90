/** A picture of its own, with whatever modifies or joins it; a flag; a keycap (UTS #51, section 1.4.9). */
const EMOJI =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3)/u;

/** More are a pattern, and no longer one expression. */
const MOST = 6;

/** Whether a message is nothing but one to six emoji, which may then be larger than text. */
export function isEmojiOnly(text: string): boolean {
  // Longer than six of the longest (a family is 11, a flag of a region 14).
  if (text.length > MOST * 16) return false;
  const { length, all } = graphemes(text);
  return length > 0 && length <= MOST && all;
}

function graphemes(text: string): { readonly length: number; readonly all: boolean } {
  const characters = [...new Intl.Segmenter().segment(text.replace(/\s/gu, ''))];
  return { length: characters.length, all: characters.every(({ segment }) => EMOJI.test(segment)) };
}
