/** What follows for a room from who sees e-mail addresses in it. */
import type { Draft } from './draft.ts';
import { givenName } from './email-visibility.ts';
import { findMember } from './room-state.ts';

/**
 * The display name of somebody who enters, comes back or knocks. Who has none stays the same guest all the way from the door, where a
 * room has guests.
 */
export function nameIn({ state }: Draft, id: string, displayName: string): string {
  const { emailVisibility, members, waiting } = state;
  if (emailVisibility === 'room' || displayName !== '') return displayName;
  const known = findMember(state, id)?.introduction.displayName;
  const atDoor = waiting.find((person) => person.id === id)?.name;
  const taken = [
    ...members.map(({ introduction }) => introduction.displayName),
    ...waiting.map(({ name }) => name),
  ];
  return known || atDoor || givenName(emailVisibility, displayName, taken);
}

/** Somebody has become a host while being in the room: what only hosts see is told, in facts that have nothing in them for the others. */
export function discloseEmails(draft: Draft): void {
  if (draft.state.emailVisibility !== 'hosts') return;
  for (const { id, introduction } of draft.state.members)
    draft.tell('participant:updated', { id, email: introduction.email });
}
