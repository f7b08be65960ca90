import type { ParticipantState } from './room-state.ts';

export interface ParticipantChanges {
  readonly joined: readonly ParticipantState[];
  readonly left: readonly ParticipantState[];
  readonly updated: readonly {
    readonly participant: ParticipantState;
    readonly previous: ParticipantState;
  }[];
}

/** What is different between two lists of participants. Unchanged ones have kept their identity. */
export function participantChanges(
  previous: readonly ParticipantState[],
  current: readonly ParticipantState[],
): ParticipantChanges {
  const before = new Map(previous.map((participant) => [participant.id, participant]));
  const now = new Set(current.map(({ id }) => id));
  return {
    joined: current.filter(({ id }) => !before.has(id)),
    left: previous.filter(({ id }) => !now.has(id)),
    updated: current.flatMap((participant) => {
      const old = before.get(participant.id);
      return old && old !== participant ? [{ participant, previous: old }] : [];
    }),
  };
}
