import { LIMITS, type RoomFact } from '../../protocol/index.ts';

/** The numbered facts of one room, the last 500 of them. */
export class FactsLog {
  private readonly facts: RoomFact[] = [];
  private last: number;

  /** `n`: number of the latest fact that is not here any more. */
  constructor(n = 0) {
    this.last = n;
  }

  add({ event, data }: RoomFact): void {
    this.last = data.n;
    this.facts.push({ event, data } as RoomFact);
    if (this.facts.length > LIMITS.facts) this.facts.shift();
  }

  /** What happened after `n`, in order; `null` if that is forgotten, or has not come yet. */
  after(n: number): readonly RoomFact[] | null {
    const missed = this.last - n;
    if (missed < 0 || missed > this.facts.length) return null;
    return missed === 0 ? [] : this.facts.slice(-missed);
  }
}
