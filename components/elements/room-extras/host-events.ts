import { KnockEvent } from '../../events/knock.ts';
import { MutedByHostEvent } from '../../events/muted-by-host.ts';
import { UnmuteAskedEvent } from '../../events/unmute-asked.ts';
import type { ParticipantState, WaitingPerson } from '../../room/room-state.ts';
import type { Session } from '../../room/session-api.ts';

/**
 * Tells the page what hosts have done, and who is at the door, until the answered functions are called.
 * @param known who was told of already, by their ids; those who waited before anybody listened are told of first
 */
export function dispatchHostEvents(
  session: Session,
  known: Set<string>,
  dispatch: (event: Event) => void,
): readonly (() => void)[] {
  const host = (from: string | undefined): ParticipantState | null =>
    session.state.participants.find(({ id }) => id === from) ?? null;
  const tell = (person: WaitingPerson): void => {
    if (known.has(person.id)) return;
    known.add(person.id);
    dispatch(new KnockEvent(person));
  };
  for (const person of session.state.waiting) tell(person);
  return [
    session.on('knock', ({ person }) => tell(person)),
    session.on('state', ({ waiting }) => {
      // Whoever has gone may knock again.
      for (const id of known) if (waiting.every((person) => person.id !== id)) known.delete(id);
    }),
    session.on('muted-by-host', ({ media, from }) => dispatch(new MutedByHostEvent(media, host(from)))),
    session.on('unmute-asked', ({ from }) => dispatch(new UnmuteAskedEvent(host(from)))),
  ];
}
