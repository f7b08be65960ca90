/** What a hand does on the pictures. */
export interface GesturePort {
  /** May this be picked up? */
  readonly canDrag: (tile: HTMLElement) => boolean;
  readonly lifted: () => void;
  /** It was let go; the point is that of its middle, in pixels from the top left of the stage. */
  readonly dropped: (tile: HTMLElement, x: number, y: number) => void;
  /** A swipe, or the wheel sideways: 1 from right to left. */
  readonly swiped: (step: 1 | -1) => void;
  /** A mouse moves; a finger has tapped. */
  readonly moved: () => void;
  readonly tapped: () => void;
}

/** Pixels before a press becomes a drag, and a drag of a finger a swipe. */
const DRAG = 6;
const SWIPE = 48;
/** Pixels of the wheel that turn a page, and the milliseconds of rest that end one stroke: a trackpad rolls on for long. */
const WHEEL = 60;
const REST = 160;

interface Press {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** What the hand takes along. */
  readonly tile: HTMLElement | null;
  readonly touch: boolean;
  moved: boolean;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.matches('button, a, input, select, textarea, [popover]');

/** Dragging, swiping and the wheel, over everything on the stage. */
export class StageGestures {
  readonly #area: HTMLElement;
  readonly #port: GesturePort;
  readonly #end = new AbortController();
  #press: Press | null = null;
  #rolled = { distance: 0, at: -Infinity };

  constructor(area: HTMLElement, port: GesturePort) {
    this.#area = area;
    this.#port = port;
    const { signal } = this.#end;
    area.addEventListener('pointerdown', (event) => this.#down(event), { signal });
    area.addEventListener('pointermove', (event) => this.#move(event), { signal });
    area.addEventListener('pointerup', (event) => this.#up(event), { signal });
    area.addEventListener('pointercancel', () => this.#cancel(), { signal });
    area.addEventListener('wheel', (event) => this.#wheel(event), { signal, passive: true });
  }

  close(): void {
    this.#cancel();
    this.#end.abort();
  }

  #down(event: PointerEvent): void {
    const path = event.composedPath();
    if (!event.isPrimary || event.button !== 0 || path.some(isControl)) return;
    const tile = path.find(
      (target): target is HTMLElement => target instanceof HTMLElement && target.parentElement === this.#area,
    );
    this.#press = {
      id: event.pointerId,
      x: event.clientX,
      y: event.clientY,
      tile: tile && this.#port.canDrag(tile) ? tile : null,
      touch: event.pointerType === 'touch',
      moved: false,
    };
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.#port.moved();
    const press = this.#press;
    if (press?.id !== event.pointerId) return;
    const [x, y] = [event.clientX - press.x, event.clientY - press.y];
    if (!press.moved && Math.hypot(x, y) < DRAG) return;
    if (!press.moved && press.tile) {
      this.#area.setPointerCapture(event.pointerId);
      this.#port.lifted();
    }
    press.moved = true;
    if (press.tile) press.tile.style.translate = `${x}px ${y}px`;
  }

  #up(event: PointerEvent): void {
    const press = this.#press;
    if (press?.id !== event.pointerId) return;
    this.#press = null;
    const [x, y] = [event.clientX - press.x, event.clientY - press.y];
    if (!press.moved) {
      if (press.touch) this.#port.tapped();
    } else if (press.tile) {
      this.#drop(press.tile);
    } else if (press.touch && Math.abs(x) > SWIPE && Math.abs(x) > 1.5 * Math.abs(y)) {
      this.#port.swiped(x < 0 ? 1 : -1);
    }
  }

  /** The browser has taken the gesture over: what was lifted falls back. */
  #cancel(): void {
    const tile = this.#press?.tile;
    const moved = this.#press?.moved;
    this.#press = null;
    if (tile && moved) this.#drop(tile);
  }

  #drop(tile: HTMLElement): void {
    const [from, area] = [tile.getBoundingClientRect(), this.#area.getBoundingClientRect()];
    this.#port.dropped(tile, from.left - area.left + from.width / 2, from.top - area.top + from.height / 2);
  }

  #wheel({ deltaX, deltaY, deltaMode, timeStamp, ctrlKey }: WheelEvent): void {
    // Sideways only: the wheel itself scrolls the page around.
    if (ctrlKey || Math.abs(deltaX) <= Math.abs(deltaY)) return;
    const rested = timeStamp - this.#rolled.at > REST;
    const before = rested ? 0 : this.#rolled.distance;
    // Browsers that count in lines (UI Events, `deltaMode`) have some 16 px in each.
    const distance = before + deltaX * (deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : 16);
    this.#rolled = { distance, at: timeStamp };
    if (Math.abs(before) < WHEEL && Math.abs(distance) >= WHEEL) this.#port.swiped(distance > 0 ? 1 : -1);
  }
}
