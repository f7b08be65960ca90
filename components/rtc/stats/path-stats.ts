import { numberOf, textOf, type Stat, type StatsReport } from './stats-report.ts';

const KINDS = ['host', 'srflx', 'prflx', 'relay'] as const;
const PROTOCOLS = ['udp', 'tcp', 'tls'] as const;

/** The way that everything takes between two participants (RFC 8445). Says nothing of any address. */
export interface PathStats {
  /**
   * `host`: from network to network, `srflx` and `prflx`: through the address translation of a router, `relay`: over a TURN
   * server. The one that takes most detours of the two ends.
   */
  readonly kind: (typeof KINDS)[number];
  readonly protocol: 'udp' | 'tcp' | '';
  /** How the relay is reached, which may be another than what it sends on; empty without one. */
  readonly relayProtocol: (typeof PROTOCOLS)[number] | '';
  /** Seconds, of the latest check; `null` where the browser does not tell. */
  readonly roundTrip: number | null;
}

/** `null` until there is a path. A pure function. */
export function pathOf(report: StatsReport): PathStats | null {
  const stats = [...report.values()];
  const pair = chosenPair(stats);
  if (!pair) return null;
  const find = (id: string) => stats.find((stat) => stat['id'] === pair[id]);
  const local = find('localCandidateId');
  const ends = [local, find('remoteCandidateId')].map((end) => textOf(end, 'candidateType'));
  const protocol = textOf(local, 'protocol').toLowerCase();
  return {
    kind: KINDS.findLast((kind) => ends.includes(kind)) ?? 'host',
    protocol: protocol === 'udp' || protocol === 'tcp' ? protocol : '',
    relayProtocol: PROTOCOLS.find((name) => name === textOf(local, 'relayProtocol').toLowerCase()) ?? '',
    roundTrip: roundTripOf(stats, pair),
  };
}

/** Chromium names it in the transport; Firefox marks it in the pair itself. */
function chosenPair(stats: readonly Stat[]): Stat | undefined {
  const chosen = stats.find((stat) => stat['type'] === 'transport')?.['selectedCandidatePairId'];
  const pairs = stats.filter((stat) => stat['type'] === 'candidate-pair');
  return (
    pairs.find((pair) => pair['id'] === chosen) ??
    pairs.find((pair) => pair['selected'] === true) ??
    pairs.find((pair) => pair['nominated'] === true && pair['state'] === 'succeeded')
  );
}

/** Of connectivity checks; where they are not timed, of what the other side reports on our media (RFC 3550, section 6.4.1). */
function roundTripOf(stats: readonly Stat[], pair: Stat): number | null {
  const ofChecks = numberOf(pair, 'currentRoundTripTime');
  if (ofChecks !== null) return ofChecks;
  const reported = stats
    .filter((stat) => stat['type'] === 'remote-inbound-rtp')
    .map((stat) => numberOf(stat, 'roundTripTime'))
    .filter((seconds) => seconds !== null);
  return reported.length > 0 ? Math.min(...reported) : null;
}
