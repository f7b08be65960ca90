import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks';

/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 20;
const PER_SECOND = 1e9;
/** Milliseconds that figures are of, at least: several may ask, and each for the same. */
const WINDOW = 1_000;

/** In seconds. What timers are late by because other code runs. */
export interface EventLoopFigures {
  readonly mean: number;
  readonly p99: number;
}

/** How busy the one thread of the service is. */
export class EventLoopDelay {
  private readonly histogram: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  private taken: EventLoopFigures = { mean: 0, p99: 0 };
  private takenAt = -Infinity;

  constructor() {
    this.histogram.enable();
  }

  /** Of the time since somebody asked before. */
  figures(): EventLoopFigures {
    const { histogram } = this;
    if (performance.now() - this.takenAt < WINDOW) return this.taken;
    // It counts the time between two looks, the wanted one included; before the first look there is no mean.
    const late = (nanoseconds: number) =>
      Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / PER_SECOND - RESOLUTION / 1_000) : 0;
    this.taken = { mean: late(histogram.mean), p99: late(histogram.percentile(99)) };
    this.takenAt = performance.now();
    histogram.reset();
    return this.taken;
  }

  /** Idempotent. */
  close(): void {
    this.histogram.disable();
  }
}
