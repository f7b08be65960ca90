import { placeMenu, type Area } from './place-menu.ts';

/** Puts an open popover below an area of the viewport, or above it where there is no room, and in any case within the window. */
export function placeAt(popover: HTMLElement, anchor: Area): void {
  const { clientWidth: width, clientHeight: height } = popover.ownerDocument.documentElement;
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const { left, top } = placeMenu(anchor, popover.getBoundingClientRect(), { width, height }, rightToLeft);
  popover.style.inset = `${top}px auto auto ${left}px`;
}
