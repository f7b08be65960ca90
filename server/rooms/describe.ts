import type { WaitingPerson, WireParticipant } from '../../protocol/index.ts';
import { barredOf } from './abilities.ts';
import { pending, type Member, type RoomState } from './room-state.ts';

/** For the wire: the place of a raised hand, and nothing of one that is down. */
export function handPlace({ introduction, raised }: Member): { readonly handAt?: number } {
  return introduction.media.hand && raised > 0 ? { handAt: raised } : {};
}

/** For the wire: role, and what there is of limits. */
export function standing(member: Member): Pick<WireParticipant, 'role' | 'barred' | 'muted'> {
  const barred = barredOf(member);
  return {
    role: member.role,
    ...(barred.length > 0 && { barred }),
    ...(member.muted.length > 0 && { muted: member.muted }),
  };
}

/** What the others are told of somebody. */
export function describeMember(member: Member): WireParticipant {
  return Object.assign(describeNewcomer(member), handPlace(member));
}

/** The same without the place of the hand: in the fact of their coming its number is that. */
export function describeNewcomer(member: Member): Omit<WireParticipant, 'handAt'> {
  const { id, role, muted, away } = member;
  const { email, displayName, media, mode, v } = member.introduction;
  const barred = barredOf(member);
  // Field by field: spreading what may not be there costs more than all the rest of a join.
  const described: Described = { id, email, displayName, media, mode, role };
  if (v !== undefined) described.v = v;
  if (away) described.away = true;
  if (barred.length > 0) described.barred = barred;
  if (muted.length > 0) described.muted = muted;
  return described;
}

type Described = { -readonly [Field in keyof WireParticipant]: WireParticipant[Field] };

/** Who is at the door, for hosts. */
export function describeWaiting(state: RoomState): readonly WaitingPerson[] {
  return pending(state).map(({ id, name, email }) => ({ id, name, email }));
}
