import { bestGrid, type Box } from './best-grid.ts';

/** Where a tile goes, in pixels from the corner where reading starts. */
export interface Rect extends Box {
  readonly x: number;
  readonly y: number;
  /** Lies upon the others. */
  readonly floating?: boolean;
}

export type Arrangement =
  /** All the same size. */
  | { readonly kind: 'grid' }
  /** One large, the others in a strip beside or below it. */
  | {
      readonly kind: 'spotlight';
      readonly index: number;
      /** Width by height of the large one, where the space is upright; square unless it is said. */
      readonly ratio?: number;
    }
  /** One other person fills the space, the own picture floats in a corner, if the space is wide enough. */
  | { readonly kind: 'pair'; readonly floating: number };

export const GAP = 8;
/** Share of the longer side that a filmstrip takes. */
const STRIP = 0.22;
const FLOAT = { share: 0.24, min: 88, max: 232 };

function grid(count: number, area: Rect): readonly Rect[] {
  const { columns, rows, tile } = bestGrid(count, area, GAP);
  const top = area.y + (area.height - rows * tile.height - (rows - 1) * GAP) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const start = area.x + (area.width - inRow * tile.width - (inRow - 1) * GAP) / 2;
    return {
      x: Math.round(start + (index - row * columns) * (tile.width + GAP)),
      y: Math.round(top + row * (tile.height + GAP)),
      ...tile,
    };
  });
}

function spotlight(count: number, index: number, space: Box, ratio = 1): readonly Rect[] {
  if (count === 1) return grid(1, { x: 0, y: 0, ...space });
  const beside = space.width >= space.height;
  const strip = Math.round(
    (beside ? space.width : space.height) * (beside || count < 4 ? STRIP : STRIP * 1.5),
  );
  const main: Rect = beside
    ? { x: 0, y: 0, width: space.width - strip - GAP, height: space.height }
    : {
        x: 0,
        y: 0,
        width: space.width,
        height: Math.min(space.height - strip - GAP, Math.round(space.width / ratio)),
      };
  const rest = grid(
    count - 1,
    beside
      ? { x: main.width + GAP, y: 0, width: strip, height: space.height }
      : { x: 0, y: main.height + GAP, width: space.width, height: space.height - main.height - GAP },
  );
  return rest.toSpliced(index, 0, main);
}

function pair(floating: number, space: Box): readonly Rect[] {
  // An upright space would cut a wide picture down to its middle; two, one above the other, lose little.
  if (space.height > space.width * 1.1) return grid(2, { x: 0, y: 0, ...space });
  const width = Math.round(Math.min(FLOAT.max, Math.max(FLOAT.min, space.width * FLOAT.share)));
  const height = Math.round((width * 9) / 16);
  const inset = 12;
  const small: Rect = {
    x: space.width - width - inset,
    y: space.height - height - inset,
    width,
    height,
    floating: true,
  };
  const large: Rect = { x: 0, y: 0, ...space };
  return floating === 0 ? [small, large] : [large, small];
}

/** A place for each of `count` tiles, in their order. */
export function arrange(count: number, space: Box, how: Arrangement): readonly Rect[] {
  switch (how.kind) {
    case 'grid':
      return grid(count, { x: 0, y: 0, ...space });
    case 'spotlight':
      return spotlight(count, how.index, space, how.ratio);
    case 'pair':
      return pair(how.floating, space);
  }
}
