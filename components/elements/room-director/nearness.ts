/** Controls upon pictures go when the hand has been still for so long, in milliseconds. */
const LINGER = 3_000;

/** Whether a hand is near: a pointer that moves, or a finger that has tapped. */
export class Nearness {
  #near = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tell: (near: boolean) => void;

  constructor(tell: (near: boolean) => void) {
    this.#tell = tell;
  }

  moved(): void {
    this.#set(true);
    this.#timer = setTimeout(() => this.#set(false), LINGER);
  }

  /** A second tap sends away what the first has brought. */
  tapped(): void {
    if (this.#near) this.left();
    else this.moved();
  }

  readonly left = (): void => this.#set(false);

  #set(near: boolean): void {
    clearTimeout(this.#timer);
    if (near === this.#near) return;
    this.#near = near;
    this.#tell(near);
  }
}
