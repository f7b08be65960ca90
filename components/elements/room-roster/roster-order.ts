import { raisedHands } from '../../room/raised-hands.ts';
import type { LocalState, ParticipantState, RoomState } from '../../room/room-state.ts';

export interface RosterEntry<P extends LocalState | ParticipantState = ParticipantState> {
  readonly person: P;
  /** Place among the raised hands, from 1; 0 while the hand is down. */
  readonly place: number;
}

export interface RosterOrder {
  readonly own: RosterEntry<LocalState>;
  /** Raised hands in their order, then the rest in the order in which they came. */
  readonly others: readonly RosterEntry[];
  /** How many hands are up. */
  readonly hands: number;
}

export function rosterOrder(state: Pick<RoomState, 'local' | 'participants'>): RosterOrder {
  const hands = raisedHands(state);
  const placeOf = (person: LocalState | ParticipantState): number => hands.indexOf(person) + 1;
  const others = state.participants.map((person) => ({ person, place: placeOf(person) }));
  // A hand that is down comes after every other.
  const rank = ({ place }: RosterEntry): number => place || hands.length + 1;
  return {
    own: { person: state.local, place: placeOf(state.local) },
    others: others.toSorted((a, b) => rank(a) - rank(b)),
    hands: hands.length,
  };
}

/** Without marks and case: "Zoë" is found by "zoe". */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Whether a person is meant by what was typed: every word of it stands in the name or the e-mail. */
export function isFound({ name, email }: Pick<ParticipantState, 'name' | 'email'>, search: string): boolean {
  const text = plain(`${name} ${email}`);
  return plain(search)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
