import type { TokenBucket } from 'limiter';
import type { Counted, Limits, Rates } from './limits.ts';
import { perMinute } from './per-minute.ts';

/** What is forgiven is forgotten once there is so much. */
const SWEEP_AT = 10_000;

/** Limits of one process. All answers are immediate. */
export class MemoryLimits implements Limits {
  private readonly rates: Rates;
  private readonly buckets = new Map<string, TokenBucket>();
  private sweepAt = SWEEP_AT;

  constructor(rates: Rates) {
    this.rates = rates;
  }

  /** How many something is known of. */
  get size(): number {
    return this.buckets.size;
  }

  take(what: Counted, who: string): boolean {
    const rate = this.rates[what];
    return rate === 0 || this.bucket(`${what}:${who}`, rate).tryRemoveTokens(1);
  }

  allows(what: Counted, who: string): boolean {
    const bucket = this.buckets.get(`${what}:${who}`);
    if (!bucket) return true;
    bucket.drip();
    return bucket.content >= 1;
  }

  private bucket(key: string, rate: number): TokenBucket {
    const known = this.buckets.get(key);
    if (known) return known;
    if (this.buckets.size >= this.sweepAt) this.sweep();
    const bucket = perMinute(rate);
    this.buckets.set(key, bucket);
    return bucket;
  }

  private sweep(): void {
    for (const [key, bucket] of this.buckets) {
      bucket.drip();
      if (bucket.content >= bucket.bucketSize) this.buckets.delete(key);
    }
    // Only growth by as much again makes it worth looking through them again.
    this.sweepAt = Math.max(SWEEP_AT, 2 * this.buckets.size);
  }
}
