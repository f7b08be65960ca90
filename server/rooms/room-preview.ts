import { LIMITS, type PeekAnswer } from '../../protocol/index.ts';
import type { Member } from './room-state.ts';

/** What is told of a room to who is not in it: nothing, how many there are, or the names of the first as well. */
export type RoomPreview = 'nobody' | 'count' | 'names';

/**
 * What somebody sees who looks into a room from outside. Of a participant without a display name nothing is told: the
 * others in the room see the local part of the e-mail address then, which is not for everybody.
 */
export function roomPreview(
  participants: Iterable<Pick<Member, 'introduction'>>,
  preview: Exclude<RoomPreview, 'nobody'>,
  capacity: number,
): PeekAnswer {
  const all = [...participants];
  if (preview === 'count') return { count: all.length, capacity };
  const named = all.map(({ introduction }) => introduction.displayName).filter((name) => name !== '');
  return { count: all.length, names: named.slice(0, LIMITS.previewNames), capacity };
}
