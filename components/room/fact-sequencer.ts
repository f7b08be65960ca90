import type { RoomFact } from '../../protocol/index.ts';

export interface SequencerPort {
  apply(fact: RoomFact): void;
  /** A fact is missing: ask the service for those after `since`, and hand them to `receive`. */
  missing(since: number): void;
}

/** Facts waiting for one that is missing; more, and the gap is asked for again. */
const MAX_WAITING = 500;

/** Each fact of a room once and in the order of its running number, whatever order they come in. */
export class FactSequencer {
  readonly #port: SequencerPort;
  readonly #waiting = new Map<number, RoomFact>();
  #last = -1;
  #asked = false;

  constructor(port: SequencerPort) {
    this.#port = port;
  }

  get last(): number {
    return this.#last;
  }

  /** Everything up to `n` is known, from a join answer or a snapshot. */
  reset(n: number): void {
    this.#last = n;
    this.#asked = false;
    for (const waiting of this.#waiting.keys()) if (waiting <= n) this.#waiting.delete(waiting);
    this.#flush();
  }

  receive(fact: RoomFact): void {
    const { n } = fact.data;
    // Before the join is answered nothing can be put in order.
    if (this.#last < 0 || n <= this.#last) return;
    if (this.#waiting.size < MAX_WAITING) this.#waiting.set(n, fact);
    this.#flush();
    if (this.#waiting.size > 0 && !this.#asked) {
      this.#asked = true;
      this.#port.missing(this.#last);
    }
  }

  /** The question for missing facts has failed; the next fact asks again. */
  unanswered(): void {
    this.#asked = false;
  }

  #flush(): void {
    for (;;) {
      const fact = this.#waiting.get(this.#last + 1);
      if (!fact) break;
      this.#waiting.delete(fact.data.n);
      this.#last = fact.data.n;
      this.#port.apply(fact);
    }
    if (this.#waiting.size === 0) this.#asked = false;
  }
}
