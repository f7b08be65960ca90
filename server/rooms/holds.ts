/** Places that are kept for somebody who is away, each with its own deadline. */
export class Holds<T> {
  private readonly timers = new Map<T, NodeJS.Timeout>();

  /** Calls `expire` after so many milliseconds, unless released before. A new hold replaces the one before. */
  keep(holder: T, milliseconds: number, expire: () => void): void {
    this.release(holder);
    const timer = setTimeout(() => {
      this.timers.delete(holder);
      expire();
    }, milliseconds);
    // A held place is no reason to keep the process.
    timer.unref();
    this.timers.set(holder, timer);
  }

  release(holder: T): void {
    clearTimeout(this.timers.get(holder));
    this.timers.delete(holder);
  }

  clear(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
