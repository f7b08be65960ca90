import { LIMITS, type RoomFact, type RoomFacts } from '../../protocol/index.ts';

/** A fact that has no number yet. */
export type Unnumbered<E extends keyof RoomFacts> = Omit<RoomFacts[E], 'n'>;

/** The numbered facts of one room, the last 500 of them. */
export class FactsLog {
  private readonly facts: RoomFact[] = [];
  private last = 0;

  /** Number of the latest fact; 0 when there was none. */
  get n(): number {
    return this.last;
  }

  append<E extends keyof RoomFacts>(event: E, fact: Unnumbered<E>): RoomFacts[E] {
    this.last += 1;
    // An object type minus `n`, plus `n`, is the object type; the compiler cannot follow that through a type parameter.
    const data = { ...fact, n: this.last } as unknown as RoomFacts[E];
    this.facts.push({ event, data } as unknown as RoomFact);
    if (this.facts.length > LIMITS.facts) this.facts.shift();
    return data;
  }

  /** What happened after `n`, in order; `null` if that is forgotten, or has not come yet. */
  after(n: number): readonly RoomFact[] | null {
    const missed = this.last - n;
    if (missed < 0 || missed > this.facts.length) return null;
    return missed === 0 ? [] : this.facts.slice(-missed);
  }
}
