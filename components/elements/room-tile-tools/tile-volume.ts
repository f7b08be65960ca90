import type { ParticipantState } from '../../room/room-state.ts';
import type { SoundName } from '../../room/session-api.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';

/** What is heard of a participant: the microphone, or the sound of what they share. */
export const soundOf = (kind: TileKind): SoundName => (kind === 'screen' ? 'screen' : 'microphone');

/** How loud what belongs to a tile is played here, 0 to 1. */
export const volumeOf = (person: ParticipantState, kind: TileKind): number =>
  kind === 'screen' ? person.screenVolume : person.volume;
