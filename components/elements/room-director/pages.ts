import { arrange, GAP } from '../room-stage/arrange.ts';
import type { Box } from '../room-stage/best-grid.ts';

/** What the buttons below the pictures take of the height, when there is more than one page. */
export const BAR = 44 + GAP;
/** Tiles of a filmstrip may be smaller, in each direction. */
const STRIP_SHARE = 0.75;
/** A longer filmstrip draws the eye away from what is large. */
const STRIP_MOST = 8;

export interface Pages {
  /** Tiles on each page, the large one not counted; at least 1. */
  readonly size: number;
  /** At least 1. */
  readonly count: number;
  /** What the pictures may take. */
  readonly space: Box;
}

/**
 * The least that a tile may be: as much area as a square of this side. Grows with the container, but slower: a large screen
 * is for more people as well as for larger ones.
 *
 * @returns Pixels.
 */
export function smallestSide({ width, height }: Box): number {
  return 80 + Math.sqrt(width * height) / 10;
}

export interface PageShape {
  /** They stand beside a large one. */
  readonly strip: boolean;
  /** Width by height of the large one, where the space is upright. */
  readonly ratio?: number;
  /** What stands below them does so with one page, too. */
  readonly bar?: boolean;
}

/** How many of `count` tiles fit on a page, beside a large one or all alike. */
function fitting(count: number, space: Box, side: number, { strip, ratio = 1 }: PageShape): number {
  for (let size = strip ? Math.min(count, STRIP_MOST) : count; size > 1; size--) {
    const tile = strip
      ? arrange(size + 1, space, { kind: 'spotlight', index: 0, ratio })[1]
      : arrange(size, space, { kind: 'grid' })[0];
    if (tile && tile.width * tile.height >= side ** 2) return size;
  }
  return 1;
}

/**
 * Divides tiles into pages, so that none gets too small, and evenly, so that the last page is no afterthought.
 *
 * @param count - Tiles, the large one not counted.
 * @param container - Space in pixels.
 */
export function divide(count: number, container: Box, shape: PageShape): Pages {
  const side = smallestSide(container) * (shape.strip ? STRIP_SHARE : 1);
  const above = { width: container.width, height: Math.max(0, container.height - BAR) };
  const space = shape.bar ? above : container;
  // Nobody is moved for a stage that cannot be seen.
  const unseen = container.width * container.height === 0;
  if (unseen || fitting(count, space, side, shape) >= count)
    return { size: Math.max(1, count), count: 1, space };
  const pages = Math.ceil(count / fitting(count, above, side, shape));
  return { size: Math.ceil(count / pages), count: pages, space: above };
}

/** The tiles of one page. The last is filled up with the end of the one before: turning changes no sizes. */
export function pageOf<T>(items: readonly T[], page: number, size: number): readonly T[] {
  const start = Math.max(0, Math.min(page * size, items.length - size));
  return items.slice(start, start + size);
}
