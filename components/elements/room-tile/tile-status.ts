import type { LinkState, ParticipantState } from '../../room/room-state.ts';

/** What a tile says of the connection to its person; `null` while pictures and sound arrive, however well. */
export function tileStatus({
  link,
  away,
  camera,
  paused,
}: Pick<ParticipantState, 'link' | 'away' | 'camera' | 'paused'>): LinkState | 'paused' | null {
  const stands = link === 'connected' || link === 'poor';
  if (away && (stands || link === 'none')) return 'reconnecting';
  if (stands) return camera && paused ? 'paused' : null;
  return link;
}
