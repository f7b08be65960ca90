import type { Grants } from '../auth/grants.ts';
import { subjectKey, type Member, type RoomState } from './room-state.ts';

/** Bans of one room; the oldest is forgotten. */
const MAX_BANNED = 1_000;

/**
 * Whether somebody was removed. A token that does not say who it is keeps out newcomers alone: several may have come with the same
 * one, and who has a place is not the one who lost theirs.
 */
export function isBanned({ banned, members }: RoomState, id: string, grants: Grants | null): boolean {
  const bearer = members.some((member) => member.id === id) ? undefined : grants?.bearer;
  const keys = keysOf(id, grants?.subject, bearer === undefined ? [] : [bearer]);
  return banned.some((key) => keys.includes(key));
}

/** The bans of a room with somebody among them. */
export function bannedWith({ banned }: RoomState, { id, subject, bearers = [] }: Member): readonly string[] {
  const keys = keysOf(id, subject ?? undefined, bearers);
  return [...new Set([...banned, ...keys])].slice(-MAX_BANNED);
}

/** What a token says begins with what it is, so that it is never taken for an id. */
function keysOf(id: string, subject: string | undefined, bearers: readonly string[]): readonly string[] {
  return [
    id,
    ...(subject === undefined ? [] : [subjectKey(subject)]),
    ...bearers.map((bearer) => `bearer:${bearer}`),
  ];
}
