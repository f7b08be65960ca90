const GAP = 10;
const EDGE = 8;

/** Puts an open popover over the middle of an element and within the window, for what CSS cannot anchor. */
export function placeAbove(popover: HTMLElement, anchor: Element): void {
  const { left, top, width, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = popover;
  const { clientWidth } = popover.ownerDocument.documentElement;
  const x = Math.min(Math.max(EDGE, left + width / 2 - offsetWidth / 2), clientWidth - offsetWidth - EDGE);
  const y = top - offsetHeight - GAP;
  popover.style.inset = `${y < EDGE ? bottom + GAP : y}px auto auto ${x}px`;
}
