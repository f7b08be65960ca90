/** In pixels of the viewport. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface MenuSize {
  readonly width: number;
  readonly height: number;
}

const GAP = 6;

/**
 * Where a menu goes: below what it belongs to, else above, and where neither has the space, over it; with the edges where lines end
 * together, and always within the space there is.
 */
export function placeMenu(
  anchor: Area,
  { width, height }: MenuSize,
  space: MenuSize,
  rightToLeft = false,
): { readonly left: number; readonly top: number } {
  const left = rightToLeft ? anchor.left : anchor.right - width;
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const top = below + height + GAP <= space.height || above < GAP ? below : above;
  return { left: within(left, width, space.width), top: within(top, height, space.height) };
}

const within = (start: number, length: number, space: number): number =>
  Math.round(Math.max(GAP, Math.min(start, space - length - GAP)));
