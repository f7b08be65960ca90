/**
 * What a participant in relay-only mode may say of its network: the addresses that a TURN server lent it, and no other
 * (RFC 8828, mode 4). Its browser is told so as well; this is for what slips through.
 */
import type { ClientPayload } from '../../protocol/index.ts';

export type Candidate = ClientPayload<'peer:candidate'>['candidate'];

/** "Discard": what stands in a description that has no address to give (RFC 8839, section 5.1; RFC 9429, section 5.2.1). */
const NO_PORT = '9';

/** Attributes that have addresses of the own network or of the other's in them. */
const TELLTALE = /^a=(?:remote-candidates|source-filter|altc):/i;
const CANDIDATE = /^(?:a=)?candidate:/i;

/** `undefined` when others must not see it. The end of the candidates (`null` or an empty one) passes. */
export function relayOnlyCandidate(candidate: Candidate): Candidate | undefined {
  if (candidate === null || candidate.candidate === '') return candidate;
  const line = relayLine(candidate.candidate);
  return line === null ? undefined : { ...candidate, candidate: line };
}

/** A session description (RFC 8866) without the addresses that no TURN server lent. */
export function relayOnlySdp(sdp: string): string {
  const lines = sdp.split(/\r\n|\r|\n/);
  const lent = new Set<string>();
  for (const line of lines) {
    if (!CANDIDATE.test(line) || relayLine(line) === null) continue;
    const [, , , , address = '', port = ''] = line.split(' ');
    lent.add(address).add(port);
  }
  return lines.flatMap((line) => cleanLine(line, lent) ?? []).join('\r\n');
}

/** `lent`: addresses and ports of the relay candidates. `null` when the line has to go. */
function cleanLine(line: string, lent: ReadonlySet<string>): string | null {
  if (CANDIDATE.test(line)) return relayLine(line);
  if (TELLTALE.test(line)) return null;
  if (line.startsWith('o=')) return withoutAddress(line, new Set());
  if (line.startsWith('c=')) return withoutAddress(line, lent);
  if (/^a=rtcp:/i.test(line)) return withoutAddress(withoutPort(line, lent), lent);
  if (line.startsWith('m=')) return withoutPort(line, lent);
  return line;
}

/** A `candidate` attribute (RFC 8839, section 5.1) without its related address; `null` if it is of another type. */
function relayLine(line: string): string | null {
  const [, , , , address = '', , keyword, type] = line.split(' ');
  // One line only: a second one would be read by some parsers, and is not looked at here.
  if (/[\r\n]/.test(line) || keyword?.toLowerCase() !== 'typ' || type?.toLowerCase() !== 'relay') return null;
  return line
    .replaceAll(/ raddr +[^ ]+/gi, ` raddr ${nowhere(address)}`)
    .replaceAll(/ rport +[^ ]+/gi, ` rport ${NO_PORT}`);
}

function withoutAddress(line: string, lent: ReadonlySet<string>): string {
  return line.replace(/( IN IP[46] +|^c=IN IP[46] +)([^ /]+)/i, (whole, before: string, address: string) =>
    lent.has(address) ? whole : before + nowhere(address),
  );
}

/** A rejected or bundled section keeps its port 0, which has a meaning. */
function withoutPort(line: string, lent: ReadonlySet<string>): string {
  return line.replace(/^(m=[^ ]+ +|a=rtcp:)(\d+)/i, (whole, before: string, port: string) =>
    port === '0' || lent.has(port) ? whole : before + NO_PORT,
  );
}

function nowhere(address: string): string {
  return address.includes(':') ? '::' : '0.0.0.0';
}
