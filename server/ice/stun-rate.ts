/** Milliseconds over which packets are counted. */
const WINDOW = 1_000;
/** Many people behind one address set up calls with many others; a victim of forged senders gets some kB a second. */
const PER_ADDRESS = 200;
/** So many are remembered at most. */
const IN_ALL = 20_000;

/**
 * How many STUN answers go to one address, and to all. The sender of a UDP packet can be forged: what is sent to it
 * must not be a burden to whoever is really there.
 */
export class StunRate {
  private readonly counts = new Map<string, number>();
  private total = 0;
  private since = 0;
  private readonly now: () => number;

  /** `now`: milliseconds, from a clock that never goes back. Default `performance.now`. */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** Counts as an answer, if it is allowed. */
  mayAnswer(address: string): boolean {
    const now = this.now();
    if (now - this.since >= WINDOW) {
      this.counts.clear();
      this.total = 0;
      this.since = now;
    }
    const count = this.counts.get(address) ?? 0;
    if (count >= PER_ADDRESS || this.total >= IN_ALL) return false;
    this.counts.set(address, count + 1);
    this.total += 1;
    return true;
  }
}
