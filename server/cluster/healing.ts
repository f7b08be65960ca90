import type { WireChatMessage } from '../../protocol/index.ts';
import type { StoredFact } from '../rooms/draft.ts';
import type { Room } from '../rooms/room.ts';
import type { RoomState } from '../rooms/room-state.ts';
import type { Fetched } from './room-store.ts';
import type { RestoredState } from './shared-state.ts';

/** A room that this node had nothing of. */
export function fetchedRoom(fetched: Fetched, make: (state: RoomState) => Room): Room {
  const room = make(fetched.state as RoomState);
  room.recall(fetched.facts as readonly StoredFact[], (fetched.messages ?? []) as readonly WireChatMessage[]);
  return room;
}

/** What a room is to be written down as that Redis has lost: all as it was, and yet another one, so that nobody mistakes it. */
export function restoredState(state: RoomState, epoch: string): RestoredState {
  return { ...state, epoch, revision: state.revision + 1, restored: { epoch: state.epoch, n: state.n } };
}

/**
 * Whether the room that is written down goes on from what is known here. If not, clients here have been told things that never
 * happened in it, or missed some that nobody can tell any more.
 */
export function isContinued(known: RoomState, { version, state, facts, messages, n }: Fetched): boolean {
  if (messages === undefined) return version.revision >= known.revision;
  const { restored } = state as RestoredState;
  if (restored === undefined || version.epoch === known.epoch) return false;
  return restored.epoch === known.epoch && restored.n === known.n && facts.length === n - known.n;
}
