/**
 * Sequences that are recommended for general interchange (Unicode Technical Standard 51, section 1.4.7). The flag `v` came with
 * ECMAScript 2024, which the compiler's target does not know as a literal.
 */
const ONE_EMOJI = new RegExp(String.raw`^\p{RGI_Emoji}$`, 'v');

/** Whether a text is one emoji and nothing else: what others are shown large must not be a text of any other kind. */
export function isEmoji(text: string): boolean {
  return ONE_EMOJI.test(text);
}
