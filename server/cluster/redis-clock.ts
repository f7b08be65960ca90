/**
 * The clock of Redis, by which every node reckons: the nodes' own may be minutes apart, or set while they run. Between two
 * readings it goes on by the monotonic clock of the process.
 */
export class RedisClock {
  private readonly monotonic: () => number;
  private offset: number | null = null;

  /** `monotonic`: milliseconds since whenever. Default `performance.now`. */
  constructor(monotonic: () => number = () => performance.now()) {
    this.monotonic = monotonic;
  }

  /** Milliseconds since 1970. Before the first reading, by the clock of this machine. */
  now(): number {
    return this.offset === null ? Date.now() : Math.round(this.monotonic() + this.offset);
  }

  /** Starts a reading; what it answers is to be called with the time that Redis said. */
  measure(): (redisTime: number) => void {
    const asked = this.monotonic();
    return (redisTime) => {
      // Somewhere between question and answer it was that time.
      this.offset = redisTime - (asked + this.monotonic()) / 2;
    };
  }
}
