import { isPoor, type PathSample } from '../rtc/path-sample.ts';

export type CallQuality = 'good' | 'fair' | 'poor';

/** What a minute on one path was like. */
export interface MinuteSample {
  /** Share of the packets that were lost on the way here, 0 to 1. */
  readonly loss: number;
  /** Seconds. */
  readonly roundTrip: number;
  /** A person has been told that the connection is poor, or it broke. */
  readonly troubled: boolean;
}

/** What people begin to notice in a talk (ITU-T G.114 for the time, which is one way there). */
const FAIR_ROUND_TRIP = 0.3;
const FAIR_LOSS = 0.02;

/** A pure function. */
export function qualityOf({ loss, roundTrip, troubled }: MinuteSample): CallQuality {
  if (troubled) return 'poor';
  return loss > FAIR_LOSS || roundTrip > FAIR_ROUND_TRIP ? 'fair' : 'good';
}

/** What lies between two looks at a path. A pure function. */
export function minuteBetween(before: PathSample, now: PathSample, troubled: boolean): MinuteSample {
  const lost = Math.max(0, now.lost - before.lost);
  const all = now.packets - before.packets + lost;
  return {
    loss: all > 0 ? Math.min(1, lost / all) : 0,
    roundTrip: now.roundTrip,
    troubled: troubled || isPoor(before, now),
  };
}
