/** A timer that is so much too late, in milliseconds, was held up by a process that stood still. */
const STANDSTILL = 500;

/** Places that are kept for somebody who is away, each with its own deadline. */
export class Holds<T> {
  private readonly timers = new Map<T, NodeJS.Timeout>();

  /**
   * Calls `expire` after so many milliseconds, unless released before. A new hold replaces the one before.
   * While the process stands still (stopped, or busy) nobody can come back; that time is given again, and `extend` told how much.
   */
  keep(holder: T, milliseconds: number, expire: () => void, extend?: (milliseconds: number) => void): void {
    this.release(holder);
    const due = performance.now() + milliseconds;
    const timer = setTimeout(() => {
      const lost = performance.now() - due;
      if (lost > STANDSTILL) {
        const again = Math.min(lost, milliseconds);
        extend?.(again);
        return this.keep(holder, again, expire, extend);
      }
      this.timers.delete(holder);
      expire();
    }, milliseconds);
    // A held place is no reason to keep the process.
    timer.unref();
    this.timers.set(holder, timer);
  }

  release(holder: T): void {
    stop(this.timers.get(holder));
    this.timers.delete(holder);
  }

  clear(): void {
    for (const timer of this.timers.values()) stop(timer);
    this.timers.clear();
  }
}

/** Node 20 keeps the list that a cancelled timer stood in until it would have been due, for hours maybe, if it was not `ref`ed. */
function stop(timer: NodeJS.Timeout | undefined): void {
  clearTimeout(timer?.ref());
}
