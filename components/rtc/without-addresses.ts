import type { LinkSignal } from './signal.ts';

/** What stands where an address is not told (RFC 8839, sections 4.3.1.1 and 5.1). */
const NO_ADDRESS = '0.0.0.0';
const NO_PORT = 9;

/**
 * The signal as it may leave a call that goes over relays only (RFC 8828, section 5.2, mode 4): candidates of relays, and no
 * address but theirs. `null`: nothing of it may leave. Browsers gather nothing else under `iceTransportPolicy: 'relay'`;
 * this holds whatever they do.
 */
export function withoutAddresses<S extends LinkSignal>(signal: S): S | null {
  switch (signal.kind) {
    case 'offer':
    case 'answer': {
      const { type, sdp } = signal.description;
      return { ...signal, description: { type, sdp: cleanDescription(sdp ?? '') } };
    }
    case 'candidate': {
      const line = signal.candidate?.candidate;
      if (!line) return signal;
      return isRelay(line)
        ? { ...signal, candidate: { ...signal.candidate, candidate: withoutBase(line) } }
        : null;
    }
    case 'nack':
      return signal;
  }
}

function cleanDescription(sdp: string): string {
  const lines = sdp
    .split(/\r?\n/)
    .filter((line) => !isCandidate(line) || isRelay(line))
    .map((line) => (isCandidate(line) ? withoutBase(line) : line));
  const relays = new Set(lines.filter(isCandidate).map((line) => line.split(' ')[4]));
  return lines
    .map((line) => {
      if (!/^(?:o=|c=|a=rtcp:)/.test(line)) return line;
      return line.replace(/IN IP[46] (\S+)/, (own, address: string) =>
        relays.has(address) ? own : `IN IP4 ${NO_ADDRESS}`,
      );
    })
    .join('\r\n');
}

const isCandidate = (line: string): boolean => line.startsWith('a=candidate:');
/** By its place in the line: what follows the type is free text. */
const isRelay = (line: string): boolean => /^(?:a=)?candidate:(?:\S+ ){6}typ relay(?: |$)/.test(line);

/** A relay's candidate names the address from which it was asked for. */
function withoutBase(line: string): string {
  return line.replace(/ raddr \S+ rport \d+/, ` raddr ${NO_ADDRESS} rport ${NO_PORT}`);
}
