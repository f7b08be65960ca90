import type { Grants } from '../auth/grants.ts';
import type { Member, RoomState } from './room-state.ts';

/** Bans of one room; the oldest is forgotten. */
const MAX_BANNED = 1_000;

/**
 * Whether somebody was removed. A token that does not say who it is keeps out newcomers alone: several may have come with the same
 * one, and who has a place is not the one who lost theirs.
 */
export function isBanned({ banned, members }: RoomState, id: string, grants: Grants | null): boolean {
  const bearer = members.some((member) => member.id === id) ? undefined : grants?.bearer;
  return banned.some((key) => key === id || key === grants?.subject || key === bearer);
}

/** The bans of a room with somebody among them. */
export function bannedWith({ banned }: RoomState, { id, subject, bearers = [] }: Member): readonly string[] {
  const keys = [id, ...(subject === null ? [] : [subject]), ...bearers];
  return [...new Set([...banned, ...keys])].slice(-MAX_BANNED);
}
