/** Whether what browsers are going to parse looks like what it should be. All of it in time linear in the length. */

/** UTF-16 code units of a line; the longest that browsers write have some 500. */
const MAX_LINE = 2_048;

/** Sections of media in one description, as many as may be named beside it. */
const MAX_SECTIONS = 32;

/** A `candidate` attribute (RFC 8839, section 5.1), with extensions of any name. */
const CANDIDATE =
  /^(?:a=)?candidate:[\w+/]{1,32} \d{1,5} [!-~]{1,16} \d{1,10} [!-~]{1,255} \d{1,5} typ [!-~]{1,16}(?: [ -~]*)?$/i;

/** An empty one is the end of the candidates (RFC 8838, section 8.2). */
export function isCandidate(line: string): boolean {
  return line === '' || CANDIDATE.test(line);
}

/**
 * A session description (RFC 8866, section 9): version first, a letter and `=` on each line, and nothing that ends a line, or the text,
 * for one parser and not for another. By hand, since every description of every call passes here: a pattern takes three times as long.
 */
export function isDescription(sdp: string): boolean {
  if (!VERSION.test(sdp) || sdp.includes('\0')) return false;
  let sections = 0;
  let carriage = sdp.indexOf('\r');
  for (let start = 0; start < sdp.length;) {
    const feed = sdp.indexOf('\n', start);
    const end = feed < 0 ? sdp.length : feed;
    if (end - start > MAX_LINE || !isAttribute(sdp, start)) return false;
    if (sdp.charCodeAt(start) === LETTER_M) sections += 1;
    if (carriage >= 0 && carriage < (feed < 0 ? end : end - 1)) return false;
    // Looked for again only where it was passed, or a text without any would be searched to its end for each line.
    if (carriage >= 0 && carriage <= end) carriage = sdp.indexOf('\r', end);
    start = end + 1;
  }
  return sections <= MAX_SECTIONS;
}

const VERSION = /^v=0\r?(?:\n|$)/;
const LETTER_A = 'a'.charCodeAt(0);
const LETTER_M = 'm'.charCodeAt(0);
const LETTER_Z = 'z'.charCodeAt(0);

function isAttribute(sdp: string, start: number): boolean {
  const letter = sdp.charCodeAt(start);
  return letter >= LETTER_A && letter <= LETTER_Z && sdp[start + 1] === '=';
}
