import { foldRoomName, normaliseRoomName } from '../../protocol/room-name.ts';

/** Stands for `*` while names are folded. No name of a room has one, and none can turn into one. */
const WILDCARD = '\0';

/** Whether a claim names rooms by a pattern. */
export function isRoomPattern(claim: string): boolean {
  return claim.includes('*');
}

/**
 * Whether the claim of a token is for a room, whose name is normalised. Each `*` in it stands for any characters, also none; there
 * is nothing else to it, so that a claim cannot be slow to compare. Only `*` itself does: look-alikes that folding turns into one
 * are letters of a name.
 */
export function isForRoom(claim: string, room: string): boolean {
  if (!isRoomPattern(claim)) return normaliseRoomName(claim) === room;
  if (claim.includes(WILDCARD)) return false;
  const [start = '', ...rest] = foldRoomName(claim.replaceAll('*', WILDCARD)).split(WILDCARD);
  const end = rest.pop() ?? '';
  if (room.length < start.length + end.length || !room.startsWith(start) || !room.endsWith(end)) return false;
  let from = start.length;
  const until = room.length - end.length;
  return rest.every((piece) => {
    const found = room.indexOf(piece, from);
    from = found + piece.length;
    return found !== -1 && from <= until;
  });
}
