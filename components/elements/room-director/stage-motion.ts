import type { Rect } from '../room-stage/arrange.ts';
import type { Box } from '../room-stage/best-grid.ts';

const TIMING: KeyframeAnimationOptions = { duration: 240, easing: 'cubic-bezier(0.2, 0, 0, 1)' };
const ARRIVE: readonly Keyframe[] = [{ opacity: 0, transform: 'scale(0.96)' }, {}];

interface Move {
  readonly element: HTMLElement;
  readonly to: Rect;
  /** Where it is seen now, in pixels of the window; `null` for what was not seen. */
  readonly from: DOMRect | null;
}

const same = (one: Rect, other: Rect): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/**
 * Lets tiles glide to their new places: they are laid out there at once, and a transform takes them from where they were
 * ("first, last, invert, play"), so that a frame of it costs no layout. Whatever is interrupted goes on from where it is seen.
 */
export class StageMotion {
  readonly #places = new Map<HTMLElement, Rect>();
  readonly #running = new Map<HTMLElement, Animation>();
  #size: Box | null = null;

  /** What was dragged: it has to move though its place may be the same. */
  loosen(element: HTMLElement): void {
    const place = this.#places.get(element);
    if (place) this.#places.set(element, { ...place, x: NaN });
  }

  /** `places` belong to `elements`, which are given them right afterwards; `null` for what is not to be seen. */
  move(elements: readonly HTMLElement[], places: readonly (Rect | null)[], size: Box): void {
    const area = elements[0]?.parentElement;
    // A stage of another size is another stage: gliding would lag behind the edge that is being dragged.
    const resized = size.width !== this.#size?.width || size.height !== this.#size.height;
    const still = !area || resized || prefersStill(area);
    this.#size = size;
    const moves = elements.flatMap((element, index): readonly Move[] => {
      const to = places[index];
      const before = this.#places.get(element);
      if (!to) this.#places.delete(element);
      else this.#places.set(element, to);
      if (!to || (before && same(before, to)) || element.matches(':fullscreen')) return [];
      // All are read before any is written to: otherwise each would lay out everything anew.
      return [{ element, to, from: still || !before ? null : element.getBoundingClientRect() }];
    });
    for (const element of this.#places.keys()) if (!element.isConnected) this.#places.delete(element);
    if (moves.length === 0) return;
    const origin = still ? null : area.getBoundingClientRect();
    const rtl = area !== null && area !== undefined && getComputedStyle(area).direction === 'rtl';
    for (const { element, to, from } of moves) {
      this.#running.get(element)?.cancel();
      element.style.translate = '';
      if (!origin) continue;
      this.#play(element, from ? glide(from, to, { origin, rtl, size }) : ARRIVE);
    }
  }

  #play(element: HTMLElement, frames: readonly Keyframe[]): void {
    const animation = element.animate([...frames], TIMING);
    this.#running.set(element, animation);
    animation.onfinish = animation.oncancel = () => {
      if (this.#running.get(element) === animation) this.#running.delete(element);
    };
  }
}

function prefersStill(area: HTMLElement): boolean {
  return area.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? true;
}

function glide(
  from: DOMRect,
  to: Rect,
  { origin, rtl, size }: { readonly origin: DOMRect; readonly rtl: boolean; readonly size: Box },
): readonly Keyframe[] {
  const left = rtl ? size.width - to.x - to.width : to.x;
  const x = from.left - origin.left - left;
  const y = from.top - origin.top - to.y;
  const transform = `translate(${x}px, ${y}px) scale(${from.width / to.width}, ${from.height / to.height})`;
  return [
    { transform, transformOrigin: '0 0' },
    { transform: 'none', transformOrigin: '0 0' },
  ];
}
