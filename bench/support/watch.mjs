import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

const MILLISECOND = 1e6;
/** Milliseconds between two looks at the event loop. */
const RESOLUTION = 5;

/** Milliseconds that this thread was ready, and something else had the processor. Linux alone tells. */
function waited() {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / MILLISECOND;
  } catch {
    return Number.NaN;
  }
}

/** How late this process's own code is, and whose fault it is: garbage, or other processes. Counts from {@link begin} on. */
export class Watch {
  #histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
  #collections = new PerformanceObserver((list) => this.#note(list.getEntries()));
  #longest = 0;
  #waited = 0;

  begin() {
    this.#waited = waited();
    this.#histogram.reset();
    this.#longest = 0;
    if (!this.#histogram.enable()) return;
    this.#collections.observe({ entryTypes: ['gc'] });
  }

  /** Milliseconds. */
  get figures() {
    this.#note(this.#collections.takeRecords());
    // It counts the time between two looks, the wanted one included.
    const late = (/** @type {number} */ nanoseconds) => Math.max(0, nanoseconds / MILLISECOND - RESOLUTION);
    const { max } = this.#histogram;
    return {
      p99: late(this.#histogram.percentile(99)),
      worst: late(max),
      collection: this.#longest,
      waited: waited() - this.#waited,
    };
  }

  /** @param {readonly { readonly duration: number }[]} entries */
  #note(entries) {
    for (const { duration } of entries) this.#longest = Math.max(this.#longest, duration);
  }
}
