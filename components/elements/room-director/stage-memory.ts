import type { StageTile } from '../room-stage/stage-tiles.ts';
import { EMPTY_FLOOR, passFloor, type Floor } from './floor.ts';
import { planStage, type StagePlan, type StageWishesNow } from './stage-plan.ts';
import { inOrder, keepStanding, quietest, swap } from './standing.ts';

/** What lasts from one arrangement to the next: who stands where, who has the floor, who was heard when. */
export class StageMemory {
  #standing: readonly string[] = [];
  #floor: Floor = EMPTY_FLOOR;
  readonly #heard = new Map<string, number>();
  #large: StageTile | null = null;

  /**
   * Takes in who is here and who speaks.
   * @returns milliseconds after which it has to be told again; `null`: not before something changes.
   */
  hear(tiles: readonly StageTile[], now: number): number | null {
    this.#standing = keepStanding(
      this.#standing,
      tiles.map(({ key }) => key),
    );
    for (const key of this.#heard.keys()) if (!this.#standing.includes(key)) this.#heard.delete(key);
    const speaking = tiles.filter(
      ({ kind, local, person }) => kind === 'camera' && !local && person.speaking,
    );
    for (const { key } of speaking) this.#heard.set(key, now);
    const { floor, again } = passFloor(
      this.#floor,
      speaking.flatMap(({ person }) => person.id ?? []),
      now,
    );
    this.#floor = floor;
    return again;
  }

  /** What is where now; `tiles` may come in any order. */
  plan(wishes: Omit<StageWishesNow, 'speaker'>): StagePlan {
    const { tiles } = wishes;
    const planned = (): StagePlan =>
      planStage({ ...wishes, tiles: inOrder(tiles, this.#standing), speaker: this.#floor.holder });
    const plan = planned();
    return this.#makeLarge(plan.large) || this.#bringForward(tiles, plan) ? planned() : plan;
  }

  /** One person after another is large: each takes the place that the next leaves free, and the others stay where they are. */
  #makeLarge(large: StageTile | null): boolean {
    const before = this.#large;
    this.#large = large;
    if (!before || !large || before.key === large.key) return false;
    if ([before, large].some(({ kind, local }) => kind !== 'camera' || local)) return false;
    this.#standing = swap(this.#standing, before.key, large.key);
    return true;
  }

  /** Whoever has the floor and cannot be seen changes places with the one on the first page who was silent longest. */
  #bringForward(tiles: readonly StageTile[], { places, first }: StagePlan): boolean {
    const people = tiles.filter(({ kind, local }) => kind === 'camera' && !local);
    const speaker = people.find(({ person }) => person.id === this.#floor.holder);
    if (!speaker || places.has(speaker.key) || first.includes(speaker.key)) return false;
    const leaving = quietest(
      first.filter((key) => people.some((person) => person.key === key)),
      this.#heard,
    );
    if (leaving === undefined) return false;
    this.#standing = swap(this.#standing, speaker.key, leaving);
    return true;
  }
}
