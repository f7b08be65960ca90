/** Delays in milliseconds that double up to `max`, each spread by the share `jitter` both ways. */
export class Backoff {
  attempts = 0;

  /** @param {{ min: number, max: number, jitter: number }} options */
  constructor(options) {
    this.options = options;
  }

  duration() {
    const { min, max, jitter } = this.options;
    const spread = 1 + jitter * (2 * Math.random() - 1);
    return Math.min(max, min * 2 ** this.attempts++ * spread);
  }

  reset() {
    this.attempts = 0;
  }
}
