import type { Rect } from '../room-stage/arrange.ts';
import type { StagePlan } from './stage-plan.ts';
import type { StageScene } from '../room-stage/room-stage.ts';

/** Fills the screen with one tile, or gives it back. */
export async function toggleFullscreen(tile: HTMLElement | undefined): Promise<void> {
  try {
    if (tile?.matches(':fullscreen')) await tile.ownerDocument.exitFullscreen();
    else await tile?.requestFullscreen();
  } catch {
    // A frame without that permission: the picture stays where it is.
  }
}

/** A place for each tile, in their order. What fills the screen has one on any page: hidden, it would leave the screen black. */
export function placesOf({ tiles, elements, size }: StageScene, plan: StagePlan): readonly (Rect | null)[] {
  return tiles.map(
    ({ key }, index) =>
      plan.places.get(key) ?? (elements[index]?.matches(':fullscreen') ? { x: 0, y: 0, ...size } : null),
  );
}
