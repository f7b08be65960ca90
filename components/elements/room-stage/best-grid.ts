export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Size of each tile, in whole pixels. */
  readonly tile: Box;
}

/** Cameras deliver 4:3 to 16:9; on an upright container they are phones', or may lose their sides. */
const WIDEST = 16 / 9;
const narrowest = ({ width, height }: Box): number => (width < height ? 9 / 16 : 4 / 3);

/**
 * The grid that gives `count` tiles the most space in a container of any shape: tries every number of columns.
 * A single tile takes the whole container.
 *
 * @param count - Tiles, at least 1.
 * @param container - Space in pixels.
 * @param gap - Space between tiles in pixels.
 */
export function bestGrid(count: number, container: Box, gap: number): Grid {
  if (count <= 1) return { columns: 1, rows: 1, tile: container };
  let best: Grid = { columns: 1, rows: count, tile: { width: 0, height: 0 } };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const tile = fit(
      (container.width - gap * (columns - 1)) / columns,
      (container.height - gap * (rows - 1)) / rows,
      narrowest(container),
    );
    if (tile.width * tile.height > best.tile.width * best.tile.height) best = { columns, rows, tile };
  }
  return best;
}

function fit(width: number, height: number, narrow: number): Box {
  const [w, h] = [Math.max(0, width), Math.max(0, height)];
  return {
    width: Math.floor(Math.min(w, h * WIDEST)),
    height: Math.floor(Math.min(h, w / narrow)),
  };
}
