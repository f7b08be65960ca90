import type { LocalState, ParticipantState, RoomState } from './room-state.ts';

type Person = LocalState | ParticipantState;

/**
 * Who has a hand up, oneself included, in the order in which they went up: the same for everybody in the room. Those of whom the
 * service has not told it are in the order in which they came.
 */
export function raisedHands({
  local,
  participants,
}: Pick<RoomState, 'local' | 'participants'>): readonly Person[] {
  const up = [...participants, local].filter(({ hand }) => hand);
  // Not by difference: two that are not confirmed have none.
  return up.toSorted((a, b) => (a.handAt < b.handAt ? -1 : Number(a.handAt > b.handAt)));
}
