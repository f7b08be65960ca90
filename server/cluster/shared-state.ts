import { isOver, nextDue, type RoomState } from '../rooms/room-state.ts';
import type { Version } from './room-store.ts';

/**
 * Milliseconds that a room which is over stays written down, so that every node learns how it ended. Nobody comes back to it: whoever
 * joins in the meantime opens another one.
 */
export const LINGER = 5_000;

/** A room that was written down anew after Redis had lost it. */
export interface RestoredState extends RoomState {
  /** The room that it was, up to which fact. */
  readonly restored?: { readonly epoch: string; readonly n: number };
}

export function versionOf({ epoch, revision }: RoomState): Version {
  return { epoch, revision };
}

/** Nodes that clients of the room are connected to. */
export function nodesOf(state: RoomState): readonly string[] {
  return [...new Set(state.members.filter(({ away }) => !away).map(({ node }) => node))];
}

/** When somebody has to look at it; `null`: not before something happens. */
export function dueOf(state: RoomState, now: number): number | null {
  return isOver(state, now) ? endOf(state) : nextDue(state);
}

/** When a room that is over may be forgotten. */
export function endOf({ emptySince, emptyMs }: RoomState): number {
  // Where it stood empty for a time, there is nobody left to learn of its end.
  return (emptySince ?? 0) + (emptyMs === 0 ? LINGER : emptyMs);
}
