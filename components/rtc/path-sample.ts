/** What one look at a connection's statistics tells (W3C WebRTC Statistics, sections 8.3 and 8.15). Counters only grow. */
export interface PathSample {
  /** Grows with whatever arrives, checks of connectivity (RFC 7675) included. */
  readonly arrived: number;
  /** Packets of media. */
  readonly packets: number;
  /** The media sections by which any came, by their `mid`. */
  readonly mids: ReadonlySet<string>;
  readonly lost: number;
  /** Seconds. */
  readonly roundTrip: number;
}

/** Too few packets say nothing of loss. */
const FEW = 20;
const POOR_LOSS = 0.1;
const POOR_ROUND_TRIP = 0.8;

export function samplePath(report: RTCStatsReport): PathSample {
  let [arrived, packets, lost, roundTrip] = [0, 0, 0, 0];
  const mids = new Set<string>();
  report.forEach((stat) => {
    if (stat.type === 'inbound-rtp') {
      packets += stat.packetsReceived ?? 0;
      if (stat.packetsReceived) mids.add(stat.mid);
      lost += stat.packetsLost ?? 0;
    } else if (stat.type === 'candidate-pair') {
      arrived += (stat.bytesReceived ?? 0) + (stat.responsesReceived ?? 0) + (stat.requestsReceived ?? 0);
      if (stat.nominated) roundTrip = Math.max(roundTrip, stat.currentRoundTripTime ?? 0);
    }
  });
  return { arrived: arrived + packets, packets, mids, lost, roundTrip };
}

/** A person would notice: words are missing, or answers come late. */
export function isPoor(before: PathSample, now: PathSample): boolean {
  const lost = now.lost - before.lost;
  const all = now.packets - before.packets + lost;
  return now.roundTrip > POOR_ROUND_TRIP || (all > FEW && lost > all * POOR_LOSS);
}
