import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Tells when the host has another size, in the frame after: a change in the same one would be reported as a loop. */
export class SizeObserver implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onResize: () => void;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, onResize: () => void) {
    this.#host = host;
    this.#onResize = onResize;
    host.addController(this);
  }

  hostConnected(): void {
    // Of the window that the host is in now: in another one, frames come at other times.
    const view = this.#host.ownerDocument.defaultView;
    if (!view) return;
    this.#observer = new view.ResizeObserver(() => view.requestAnimationFrame(this.#onResize));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
