/** Who has the floor, and what has to be remembered to pass it on. Times are in milliseconds of one clock. */
export interface Floor {
  /** By id. Stays when everyone is silent, or the picture would jump at every pause. */
  readonly holder: string | null;
  readonly takenAt: number;
  /** Those who speak now, by id, with the time at which they began. */
  readonly since: ReadonlyMap<string, number>;
}

export const EMPTY_FLOOR: Floor = { holder: null, takenAt: -Infinity, since: new Map() };

/** Speech that takes the floor from somebody who is silent: longer than a cough or a "yes". */
const TAKES = 1_000;
/** Speech that takes it from somebody who goes on speaking. */
const INTERRUPTS = 3_000;
/** The least that anybody keeps it. */
const KEEPS = 2_000;

export interface FloorStep {
  readonly floor: Floor;
  /** Milliseconds after which it has to be asked again, though nobody has begun or ended until then; `null`: no need. */
  readonly again: number | null;
}

/**
 * Passes the floor on, or leaves it where it is.
 *
 * @param speaking - Ids of those who speak now; pauses between words do not count as silence.
 * @param now - The time, in milliseconds.
 */
export function passFloor(floor: Floor, speaking: readonly string[], now: number): FloorStep {
  const { holder, takenAt } = floor;
  const since = new Map(speaking.map((id) => [id, floor.since.get(id) ?? now]));
  const interrupting = holder !== null && since.has(holder);
  let next: { readonly id: string; readonly at: number } | null = null;
  for (const [id, began] of since) {
    // Two who speak at once would take it from each other for ever: only who begins anew may interrupt.
    if (id === holder || (interrupting && began <= takenAt)) continue;
    const at = Math.max(began + (interrupting ? INTERRUPTS : TAKES), takenAt + KEEPS);
    if (!next || at < next.at) next = { id, at };
  }
  if (next && next.at <= now) return { floor: { holder: next.id, takenAt: now, since }, again: null };
  return { floor: { holder, takenAt, since }, again: next && next.at - now };
}
