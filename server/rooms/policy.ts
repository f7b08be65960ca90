/** Decisions about rooms. Pure: what they depend on is in their arguments. */

/** Is there room for one more? `capacity` 0 means any number; held places count. */
export function hasPlace(occupied: number, capacity: number): boolean {
  return capacity === 0 || occupied < capacity;
}

/**
 * How a connection ended: `goodbye`, the client left for good; `reload`, it left and may be back at once (a page
 * that is hidden cannot know whether it is closed or reloaded); `lost`, the network or the device failed.
 */
export type Departure = 'goodbye' | 'reload' | 'lost';

/** Milliseconds that a place is held. */
export interface HoldTimes {
  readonly reload: number;
  readonly lost: number;
}

export interface Hold {
  readonly milliseconds: number;
  /** What the others are told when nobody came back. */
  readonly reason: 'left' | 'timeout';
}

/** Whether and how long a place is kept; `null`: not at all. Who cannot be recognised is not waited for. */
export function holdFor(departure: Departure, canReturn: boolean, times: HoldTimes): Hold | null {
  if (!canReturn || departure === 'goodbye') return null;
  const hold: Hold =
    departure === 'reload'
      ? { milliseconds: times.reload, reason: 'left' }
      : { milliseconds: times.lost, reason: 'timeout' };
  return hold.milliseconds === 0 ? null : hold;
}
