import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An address for bytes in memory, for as long as an element shows them. */
export class ObjectUrl implements ReactiveController {
  #blob: Blob | null = null;
  #url = '';
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Moved within the page: the address before is gone, and what shows it asks for another. */
  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** The same address as long as it is asked for the same bytes; empty for none. */
  of(blob: Blob | null): string {
    if (blob === this.#blob) return this.#url;
    this.hostDisconnected();
    this.#blob = blob;
    if (blob) this.#url = URL.createObjectURL(blob);
    return this.#url;
  }

  hostDisconnected(): void {
    if (this.#url) URL.revokeObjectURL(this.#url);
    this.#url = '';
    this.#blob = null;
  }
}
