import type { LocalState, ParticipantState, RoomState } from '../../room/room-state.ts';
import type { Arrangement } from './arrange.ts';

export type TileKind = 'camera' | 'screen';

/** One of the pictures of one participant. */
export interface TileName {
  /** The participant's id. */
  readonly id: string;
  readonly kind: TileKind;
}

/** One picture on the stage. A person who shares a screen has two. */
export interface StageTile {
  /** Stays the same while the tile is on stage, so that its video element does. */
  readonly key: string;
  readonly kind: TileKind;
  readonly person: ParticipantState | LocalState;
  readonly local: boolean;
}

export type StageLayout = 'auto' | 'grid' | 'spotlight';

function ofPerson(person: ParticipantState | LocalState, local: boolean): readonly StageTile[] {
  const id = local ? 'local' : `remote:${(person as ParticipantState).id}`;
  const camera: StageTile = { key: id, kind: 'camera', person, local };
  return person.screen ? [camera, { key: `${id}:screen`, kind: 'screen', person, local }] : [camera];
}

/** Others first, oneself last: that is where people look for themselves. */
export function stageTiles(state: RoomState, selfView: boolean): readonly StageTile[] {
  const others = state.participants.flatMap((person) => ofPerson(person, false));
  const own = ofPerson(state.local, true).filter((tile) => selfView || tile.kind === 'screen');
  return [...others, ...own];
}

export interface StageWishes {
  readonly layout: StageLayout;
  readonly pinned: TileName | null;
  /** Who has the floor, by id. */
  readonly speaker?: string | null;
}

/** Which tile is large, if any: what is pinned, else the last screen, else (in spotlight) who speaks. */
export function arrangement(
  tiles: readonly StageTile[],
  { layout, pinned, speaker }: StageWishes,
): Arrangement {
  const tileOf = (id: string | undefined, kind: TileKind | undefined): number =>
    tiles.findIndex((tile) => tile.kind === kind && tile.person.id === id);
  const screen = tiles.findLastIndex((tile) => tile.kind === 'screen' && !tile.local);
  const ownScreen = tiles.findIndex((tile) => tile.kind === 'screen');
  const candidates = [
    tileOf(pinned?.id, pinned?.kind),
    ...(layout === 'grid' ? [] : [screen, ownScreen]),
    ...(layout === 'spotlight'
      ? [tileOf(speaker ?? '', 'camera'), tiles.findIndex((tile) => !tile.local), 0]
      : []),
  ];
  const index = candidates.find((candidate) => candidate >= 0);
  if (index !== undefined && tiles.length > 1) return { kind: 'spotlight', index };
  const self = tiles.findIndex((tile) => tile.local);
  if (layout === 'auto' && tiles.length === 2 && self >= 0) return { kind: 'pair', floating: self };
  return { kind: 'grid' };
}
