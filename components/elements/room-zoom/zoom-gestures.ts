import type { Point } from './zoom-view.ts';

/** All points are in pixels of the window. */
export interface ZoomPort {
  /** Closer than the whole picture: there is something to be moved. */
  readonly isClose: () => boolean;
  readonly zoom: (factor: number, at: Point) => void;
  readonly pan: (by: Point) => void;
  readonly toggle: (at: Point) => void;
}

/** How much a pixel of the wheel counts: one notch (about 100) doubles; a pinch on a trackpad sends a few at a time. */
const WHEEL = Math.LN2 / 100;
const LINE = 16;

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });
const middle = ([a, b]: readonly [Point, Point]): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = ([a, b]: readonly [Point, Point]): number => Math.hypot(a.x - b.x, a.y - b.y);
const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('button, [popover]');

/** Wheel, pinch, drag and double click upon one element. */
export class ZoomGestures {
  readonly #element: HTMLElement;
  readonly #port: ZoomPort;
  readonly #end = new AbortController();
  readonly #fingers = new Map<number, Point>();

  constructor(element: HTMLElement, port: ZoomPort) {
    this.#element = element;
    this.#port = port;
    const { signal } = this.#end;
    // The page around would zoom, or scroll, as well: that has to be held back.
    element.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: false });
    element.addEventListener('dblclick', (event) => this.#double(event), { signal });
    element.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    element.addEventListener('pointermove', (event) => this.#move(event), { signal });
    for (const end of ['pointerup', 'pointercancel'] as const)
      element.addEventListener(end, (event) => this.#up(event), { signal });
    this.update();
  }

  /** After a change of what `isClose` answers: says what is left to the browser. */
  update(): void {
    this.#element.style.touchAction = this.#port.isClose() ? 'none' : 'pan-x pan-y';
  }

  close(): void {
    this.#end.abort();
    this.#element.style.touchAction = '';
  }

  #wheel(event: WheelEvent): void {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE;
    const [x, y] = [event.deltaX * unit, event.deltaY * unit];
    // A pinch on a trackpad comes as a wheel with Ctrl (UI Events, section 3.6).
    if (event.ctrlKey) this.#port.zoom(Math.exp(-y * WHEEL), pointOf(event));
    else if (this.#port.isClose()) this.#port.pan({ x: -x, y: -y });
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #double(event: MouseEvent): void {
    if (event.composedPath().some(isControl)) return;
    event.stopPropagation();
    this.#port.toggle(pointOf(event));
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0 || event.composedPath().some(isControl)) return;
    this.#fingers.set(event.pointerId, pointOf(event));
    if (!this.#port.isClose() && this.#fingers.size < 2) return;
    this.#element.setPointerCapture(event.pointerId);
    // Not a swipe to another page.
    event.stopPropagation();
  }

  #move(event: PointerEvent): void {
    const from = this.#fingers.get(event.pointerId);
    if (!from) return;
    const to = pointOf(event);
    const before = [...this.#fingers.values()];
    this.#fingers.set(event.pointerId, to);
    const now = [...this.#fingers.values()];
    if (isPair(before) && isPair(now)) {
      const [at, was] = [middle(now), middle(before)];
      this.#port.zoom(distance(now) / (distance(before) || 1), was);
      this.#port.pan({ x: at.x - was.x, y: at.y - was.y });
    } else if (this.#port.isClose()) {
      this.#port.pan({ x: to.x - from.x, y: to.y - from.y });
    }
  }

  #up({ pointerId }: PointerEvent): void {
    this.#fingers.delete(pointerId);
  }
}

function isPair(points: readonly Point[]): points is readonly [Point, Point] {
  return points.length === 2;
}
