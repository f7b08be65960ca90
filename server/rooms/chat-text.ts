/** All control characters but tabulator and line feed. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/**
 * Chat text as it is kept and sent on: line breaks are line feeds, other control characters are dropped. Everything
 * else stays as typed; text is data, and clients never read markup in it. `null` if nothing visible is left.
 */
export function cleanChatText(text: string): string | null {
  const clean = text.replace(/\r\n?/g, '\n').replace(CONTROLS, '');
  return clean.trim() === '' ? null : clean;
}
