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
  const { email, displayName, media, mode, v } = member.introduction;
  return {
    id: member.id,
    email,
    displayName,
    media,
    mode,
    ...(v === undefined ? undefined : { v }),
    ...(member.away ? { away: true } : undefined),
    ...handPlace(member),
    ...standing(member),
  };
}

/** Who is at the door, for hosts. */
export function describeWaiting(state: RoomState): readonly WaitingPerson[] {
  return pending(state).map(({ id, name, email }) => ({ id, name, email }));
}
