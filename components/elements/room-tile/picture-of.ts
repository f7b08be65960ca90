import type { LinkState, LocalState, ParticipantState } from '../../room/room-state.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';

const NO_CALL: ReadonlySet<LinkState> = new Set(['none', 'calling', 'ringing']);

export const streamOf = (person: ParticipantState | LocalState, kind: TileKind): MediaStream | null =>
  kind === 'screen' ? person.screenStream : person.stream;

/** The person means to be seen. Clients of the walkthrough do not say, so there the stream itself counts. */
export function showsPicture(person: ParticipantState | LocalState, kind: TileKind): boolean {
  // Without a call between us, the last picture of one that is over would look like a call that froze.
  if ('link' in person && NO_CALL.has(person.link)) return false;
  if ('plain' in person && person.plain) return (streamOf(person, kind)?.getVideoTracks().length ?? 0) > 0;
  return person[kind] && !('paused' in person && person.paused === kind);
}
