import { numberOf, textOf, type StatsReport } from './stats-report.ts';

/** What is waited for; `null`: nothing is being sent. */
export type Wanted = 'video' | 'audio' | null;

/**
 * How long ago the first picture was decoded, or the first sound arrived, in seconds; `null` before that. Of pictures, the time
 * between them (`totalInterFrameDelay`, W3C webrtc-stats) tells it even if nobody looked then. A pure function.
 */
export function firstMediaIn(report: StatsReport, wanted: Wanted): number | null {
  if (wanted === null) return 0;
  let age: number | null = null;
  for (const stat of report.values()) {
    if (stat['type'] !== 'inbound-rtp' || (textOf(stat, 'kind') || textOf(stat, 'mediaType')) !== wanted)
      continue;
    const came = numberOf(stat, wanted === 'video' ? 'framesDecoded' : 'packetsReceived') ?? 0;
    if (came > 0) age = Math.max(age ?? 0, numberOf(stat, 'totalInterFrameDelay') ?? 0);
  }
  return age;
}
