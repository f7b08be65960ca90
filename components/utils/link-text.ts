/** One piece of a message: plain text, or an address that is safe to open. */
export type TextPiece = string | { readonly text: string; readonly href: string };

// One pass and no nested repetition: 50 kB of anything takes linear time.
const CANDIDATE = /https?:\/\/[^\s<>"'`\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/giu;
const TRAILING = /[.,;:!?…]/u;
const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Punctuation after an address belongs to the sentence; a bracket does unless it was opened in the address. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text[end - 1] ?? '';
    const opening = OPENING[last];
    if (!TRAILING.test(last) && !(opening && !text.slice(0, end).includes(opening))) break;
    end--;
  }
  return text.slice(0, end);
}

/**
 * The address to open, or `null`. Only http and https, no user names before the host (`https://bank.example@evil.example`),
 * and the host is shown as browsers resolve it, so that look-alike letters appear as `xn--`.
 */
function safeLink(text: string): TextPiece | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || url.username || url.password) return null;
  const written = /^https?:\/\/([^/?#:]*)/iu.exec(text)?.[1]?.toLowerCase();
  return { text: written === url.hostname ? text : url.href, href: url.href };
}

/** Splits a message into text and links. */
export function linkText(message: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const match of message.matchAll(CANDIDATE)) {
    const candidate = trimEnd(match[0]);
    const link = safeLink(candidate);
    if (!link) continue;
    if (match.index > from) pieces.push(message.slice(from, match.index));
    pieces.push(link);
    from = match.index + candidate.length;
  }
  if (from < message.length) pieces.push(message.slice(from));
  return pieces;
}
