import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 20;
const PER_SECOND = 1e9;

/** In seconds. What timers are late by because other code runs. */
export interface EventLoopFigures {
  readonly mean: number;
  readonly p99: number;
}

/** How busy the one thread of the service is. */
export class EventLoopDelay {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION });

  constructor() {
    this.histogram.enable();
  }

  /** Since the last call of this. */
  take(): EventLoopFigures {
    const { histogram } = this;
    // It counts the time between two looks, the wanted one included; before the first look there is no mean.
    const late = (nanoseconds: number) =>
      Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / PER_SECOND - RESOLUTION / 1000) : 0;
    const figures = { mean: late(histogram.mean), p99: late(histogram.percentile(99)) };
    histogram.reset();
    return figures;
  }

  /** Idempotent. */
  close(): void {
    this.histogram.disable();
  }
}
