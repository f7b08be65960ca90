const GAP = 6;
const EDGE = 8;

/** Puts an open popover below an element, or above it where there is no room, and in any case within the window. */
export function placeAt(popover: HTMLElement, anchor: Element): void {
  const { clientWidth, clientHeight } = popover.ownerDocument.documentElement;
  const { left, right, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = popover;
  const aligned = getComputedStyle(popover).direction === 'rtl' ? left : right - width;
  const x = Math.max(EDGE, Math.min(aligned, clientWidth - width - EDGE));
  const below = bottom + GAP;
  const y = below + height + EDGE <= clientHeight ? below : Math.max(EDGE, top - height - GAP);
  popover.style.inset = `${y}px auto auto ${x}px`;
}
