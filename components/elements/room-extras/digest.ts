/** Tells the first at once, and what follows within a while together, so that many of one kind do not flood. */
export class Digest<T> {
  readonly #tell: (items: readonly T[]) => void;
  readonly #pause: number;
  #waiting: readonly T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `pause`: milliseconds. `tell` never gets an empty list. */
  constructor(tell: (items: readonly T[]) => void, pause = 2_500) {
    this.#tell = tell;
    this.#pause = pause;
  }

  add(item: T): void {
    if (this.#timer !== undefined) {
      this.#waiting = [...this.#waiting, item];
      return;
    }
    this.#tell([item]);
    this.#rest();
  }

  /** Idempotent. What was not told yet is not told any more. */
  close(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
  }

  #rest(): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const items = this.#waiting;
      this.#waiting = [];
      if (items.length === 0) return;
      this.#tell(items);
      this.#rest();
    }, this.#pause);
  }
}
