import type { LocalState, ParticipantState, RoomState } from '../../room/room-state.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';
import { showsPicture, streamOf } from '../room-tile/picture-of.ts';

/** One picture in the small window. */
export interface PipTile {
  readonly key: string;
  readonly kind: TileKind;
  readonly person: ParticipantState | LocalState;
  readonly local: boolean;
}

/** More would be too small to recognise anybody. */
export const MOST_PIP_TILES = 9;

/**
 * Who is shown in the small window: screens first, then the others, speakers before those who are left out for want of space.
 * Oneself only while nobody else is here.
 */
export function pipTiles({ participants, local }: RoomState): readonly PipTile[] {
  if (participants.length === 0) return [{ key: 'local', kind: 'camera', person: local, local: true }];
  const tile = (person: ParticipantState, kind: TileKind): PipTile => ({
    key: `${person.id}:${kind}`,
    kind,
    person,
    local: false,
  });
  const screens = participants.filter(({ screen }) => screen).map((person) => tile(person, 'screen'));
  const cameras = participants.map((person) => tile(person, 'camera'));
  const free = Math.max(0, MOST_PIP_TILES - screens.length);
  const chosen = new Set(cameras.toSorted((a, b) => rank(a) - rank(b)).slice(0, free));
  return [...screens, ...cameras.filter((camera) => chosen.has(camera))].slice(0, MOST_PIP_TILES);
}

const rank = ({ person }: PipTile): number => (person.speaking ? 0 : person.camera ? 1 : 2);

/** The one picture for browsers whose small window holds no more: a screen, else who speaks, else anybody who is seen. */
export function pipStream({ participants, local }: RoomState): MediaStream | null {
  const seen = (kind: TileKind) => participants.filter((person) => showsPicture(person, kind));
  const screen = seen('screen')[0];
  if (screen) return streamOf(screen, 'screen');
  const cameras = seen('camera');
  const person = cameras.find(({ speaking }) => speaking) ?? cameras[0];
  return person?.stream ?? (local.camera ? local.stream : null);
}
