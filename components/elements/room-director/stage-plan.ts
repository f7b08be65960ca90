import { arrange, type Rect } from '../room-stage/arrange.ts';
import type { Box } from '../room-stage/best-grid.ts';
import { arrangement, type StageTile, type StageWishes } from '../room-stage/stage-tiles.ts';
import { divide, pageOf } from './pages.ts';
import { atCorner, type Corner } from './corner.ts';

export interface StageWishesNow extends StageWishes {
  /** In the order in which they are to stand. */
  readonly tiles: readonly StageTile[];
  readonly size: Box;
  /** From 0; a page that is no more means the last. */
  readonly page: number;
  readonly corner: Corner;
}

export interface StagePlan {
  /** By the tiles' keys; whoever has none is on another page. */
  readonly places: ReadonlyMap<string, Rect>;
  readonly large: StageTile | null;
  /** Oneself, in a corner of the other's picture. */
  readonly floating: StageTile | null;
  readonly page: number;
  readonly pages: number;
  /** Keys of those on the first page, beside the large one. */
  readonly first: readonly string[];
  /** All that are shared, the newest last. */
  readonly screens: readonly StageTile[];
  /** What the pictures take. */
  readonly space: Box;
}

export const EMPTY_PLAN: StagePlan = {
  places: new Map(),
  large: null,
  floating: null,
  page: 0,
  pages: 1,
  first: [],
  screens: [],
  space: { width: 0, height: 0 },
};

/** Of most screens; where it is upright, the space above and below would be lost. */
const SCREEN_RATIO = 16 / 10;
const BUTTON = { size: 52, inset: 8 };

/** For the button that shows the own picture again. */
export function buttonPlace(space: Box, corner: Corner): Rect {
  const { size, inset } = BUTTON;
  const place = {
    x: space.width - size - inset,
    y: space.height - size - inset,
    width: size,
    height: size,
  };
  return atCorner(place, space, corner);
}

/** Whoever looks for themselves finds themselves on the first page. */
function withSelfInFront(tiles: readonly StageTile[], size: number): readonly StageTile[] {
  const self = tiles.findIndex((tile) => tile.local && tile.kind === 'camera');
  const own = tiles[self];
  return own && self >= size ? tiles.toSpliced(self, 1).toSpliced(size - 1, 0, own) : tiles;
}

/** What is where, on which page. */
export function planStage({ tiles, size, page, corner, ...wishes }: StageWishesNow): StagePlan {
  const how = arrangement(tiles, wishes);
  if (how.kind === 'pair') {
    const places = arrange(tiles.length, size, how).map((place) =>
      place.floating ? atCorner(place, size, corner) : place,
    );
    return {
      places: new Map(tiles.map((tile, index) => [tile.key, places[index] as Rect])),
      large: null,
      floating: tiles.find((_, index) => places[index]?.floating) ?? null,
      page: 0,
      pages: 1,
      first: tiles.map(({ key }) => key),
      screens: [],
      space: size,
    };
  }
  const large = how.kind === 'spotlight' ? (tiles[how.index] ?? null) : null;
  const rest = tiles.filter((tile) => tile !== large);
  const bar = large?.kind === 'screen' && rest.some(({ kind }) => kind === 'screen');
  const ratio = large?.kind === 'screen' ? SCREEN_RATIO : 1;
  const pages = divide(rest.length, size, { strip: large !== null, ratio, bar });
  const ordered = withSelfInFront(rest, pages.size);
  const current = Math.min(page, pages.count - 1);
  const shown = [...(large ? [large] : []), ...pageOf(ordered, current, pages.size)];
  const rects = arrange(shown.length, pages.space, large ? { kind: 'spotlight', index: 0, ratio } : how);
  return {
    places: new Map(shown.map((tile, index) => [tile.key, rects[index] as Rect])),
    large,
    floating: null,
    page: current,
    pages: pages.count,
    first: ordered.slice(0, pages.size).map(({ key }) => key),
    screens: tiles.filter(({ kind }) => kind === 'screen'),
    space: pages.space,
  };
}
