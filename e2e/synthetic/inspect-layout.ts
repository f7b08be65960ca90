import type { RoomTile } from '../../components/index.ts';
import { everything, isInside, isVisible, nameOf } from './composed.ts';

/** Half a pixel of rounding is nobody's fault. */
const TOLERANCE = 1;
/** Side of the smallest thing to touch, in CSS pixels. */
const TOUCH = 44;

export const CONTROLS =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="menuitem"], [role="slider"], [role="tab"]';

function isWithin(inner: DOMRect, outer: DOMRect): boolean {
  return (
    inner.left >= outer.left - TOLERANCE &&
    inner.top >= outer.top - TOLERANCE &&
    inner.right <= outer.right + TOLERANCE &&
    inner.bottom <= outer.bottom + TOLERANCE
  );
}

function doOverlap(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE
  );
}

export function found(room: Element, selector: string): readonly Element[] {
  return [...everything(room.shadowRoot ?? room)].filter(
    (element) => element.matches(selector) && isVisible(element),
  );
}

/** Where one touches to use a control: a switch or a radio button is as large as the label around it. */
function touched(control: Element): Element {
  return control.closest('label') ?? control;
}

/** A link in the middle of a sentence is as high as the sentence (WCAG 2.2, 2.5.8, inline). */
function isInline(control: Element): boolean {
  return control.matches('a') && getComputedStyle(control).display === 'inline';
}

function tileProblems(room: Element): readonly string[] {
  const problems: string[] = [];
  const [stage] = found(room, 'room-stage');
  if (!stage) return problems;
  const tiles = found(stage, 'room-tile') as readonly RoomTile[];
  if (tiles.length === 0) problems.push('nobody is to be seen');
  const outer = stage.getBoundingClientRect();
  for (const [index, tile] of tiles.entries()) {
    const box = tile.getBoundingClientRect();
    if (!isWithin(box, outer)) problems.push(`${nameOf(tile)} leaves the stage`);
    for (const other of tiles.slice(index + 1)) {
      if (tile.matches('.floating') || other.matches('.floating')) continue;
      if (doOverlap(box, other.getBoundingClientRect()))
        problems.push(`${nameOf(tile)} covers ${nameOf(other)}`);
    }
    for (const name of found(tile, '[part~="name"]'))
      if (!isWithin(name.getBoundingClientRect(), box)) problems.push(`${nameOf(name)} leaves its tile`);
    for (const video of tile.kind === 'screen' ? found(tile, 'video') : []) {
      const { objectFit, scale, transform } = getComputedStyle(video);
      if (objectFit !== 'contain') problems.push(`${nameOf(tile)} is cropped`);
      if (!isWithin(video.getBoundingClientRect(), box))
        problems.push(`${nameOf(tile)} is larger than its tile`);
      if (new DOMMatrix(transform).a < 0 || scale.startsWith('-'))
        problems.push(`${nameOf(tile)} is mirrored`);
    }
  }
  return problems;
}

function controlProblems(room: Element): readonly string[] {
  const problems: string[] = [];
  const frame = room.getBoundingClientRect();
  for (const control of found(room, CONTROLS)) {
    if (isInline(control)) continue;
    const box = touched(control).getBoundingClientRect();
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    if (box.width < TOUCH - 0.5 || box.height < TOUCH - 0.5)
      problems.push(`${nameOf(control)} is only ${size}`);
    if (!isScrolled(control, room) && !isWithin(box, frame)) problems.push(`${nameOf(control)} lies outside`);
  }
  return problems;
}

/** It lies in something that scrolls, or over the whole page. */
function isScrolled(control: Element, room: Element): boolean {
  return found(room, '*').some(
    (outer) =>
      isInside(control, outer) &&
      (outer.matches(':popover-open, :modal') || /auto|scroll/.test(getComputedStyle(outer).overflowY)),
  );
}

function scrollProblems(room: Element): readonly string[] {
  const page = document.scrollingElement;
  const problems: string[] = [];
  if (page && page.scrollWidth > page.clientWidth + TOLERANCE) problems.push('the page scrolls sideways');
  for (const element of found(room, '*')) {
    const { overflowX } = getComputedStyle(element);
    const isCut = element.scrollWidth > element.clientWidth + TOLERANCE && element.clientWidth > 0;
    // A row of tabs may be longer than a phone is wide.
    if (element.matches('[role="tablist"], .tabs')) continue;
    if (isCut && /auto|scroll/.test(overflowX)) problems.push(`${nameOf(element)} scrolls sideways`);
    if (isCut && element.matches('.base')) problems.push('the room is wider than its frame');
  }
  return problems;
}

/** What is wrong with how a room is laid out, in sentences. */
export function layoutProblems(room: Element): readonly string[] {
  return [...tileProblems(room), ...controlProblems(room), ...scrollProblems(room)];
}
