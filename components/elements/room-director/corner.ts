import type { Rect } from '../room-stage/arrange.ts';
import type { Box } from '../room-stage/best-grid.ts';
import { localStore } from '../../utils/dom-storage.ts';

/** Where the own picture floats, as text is read. */
export interface Corner {
  readonly block: 'start' | 'end';
  readonly inline: 'start' | 'end';
}

const KEY = 'self-view-corner';
/** The way once around that a button goes. */
const AROUND: readonly Corner[] = [
  { block: 'end', inline: 'end' },
  { block: 'end', inline: 'start' },
  { block: 'start', inline: 'start' },
  { block: 'start', inline: 'end' },
];
export const USUAL_CORNER: Corner = { block: 'end', inline: 'end' };

/** Mirrors a place at the end of both directions to the corner. */
export function atCorner(place: Rect, { width, height }: Box, { block, inline }: Corner): Rect {
  return {
    ...place,
    x: inline === 'end' ? place.x : width - place.x - place.width,
    y: block === 'end' ? place.y : height - place.y - place.height,
  };
}

/** The corner nearest to a point, in pixels from the top left of the space. */
export function cornerAt(x: number, y: number, { width, height }: Box, rtl: boolean): Corner {
  const right = x > width / 2;
  return { block: y > height / 2 ? 'end' : 'start', inline: right === rtl ? 'start' : 'end' };
}

export function nextCorner(corner: Corner): Corner {
  const index = AROUND.findIndex(({ block, inline }) => block === corner.block && inline === corner.inline);
  return AROUND[(index + 1) % AROUND.length] ?? USUAL_CORNER;
}

/** Where an arrow key leads; `null` for another key, and for one that leads out. */
export function cornerByKey(corner: Corner, key: string, rtl: boolean): Corner | null {
  const to = {
    ArrowUp: { ...corner, block: 'start' },
    ArrowDown: { ...corner, block: 'end' },
    ArrowLeft: { ...corner, inline: rtl ? 'end' : 'start' },
    ArrowRight: { ...corner, inline: rtl ? 'start' : 'end' },
  } satisfies Readonly<Record<string, { block: string; inline: string }>>;
  const next = (to as Readonly<Partial<Record<string, Corner>>>)[key];
  return next && (next.block !== corner.block || next.inline !== corner.inline) ? next : null;
}

export function rememberedCorner(): Corner {
  const stored = localStore.read(KEY) as Partial<Corner> | null;
  return (
    AROUND.find(({ block, inline }) => block === stored?.block && inline === stored.inline) ?? USUAL_CORNER
  );
}

export function rememberCorner(corner: Corner): void {
  localStore.write(KEY, corner);
}
