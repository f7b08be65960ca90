import type { ReactiveController } from 'lit';
import { RoomElement } from '../shared/room-element.ts';

export type Panel = 'chat' | 'people';

/** Which panel is open beside the call, and how many messages came in while the chat was not. */
export class SidePanel implements ReactiveController {
  open: Panel | null = null;
  unread = 0;
  readonly #host: RoomElement;
  readonly #load: (panel: Panel) => Promise<unknown>;

  /** `load` fetches the panels' elements; called when one is opened. */
  constructor(host: RoomElement, load: (panel: Panel) => Promise<unknown>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.reset();
    });
  }

  reset(): void {
    this.open = null;
    this.unread = 0;
    this.#host.requestUpdate();
  }

  messageArrived(): void {
    if (this.open !== 'chat') this.unread += 1;
    this.#host.requestUpdate();
  }

  /** Opens or closes, and moves the focus along: into the panel, or back to the control that it came from. */
  async toggle(panel: Panel, open: boolean): Promise<boolean> {
    if (!open && this.open !== panel) return false;
    if (open) await this.#load(panel);
    this.open = open ? panel : null;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // Only now: the chat has been told where the unread ones begin.
    if (this.open === 'chat') this.unread = 0;
    this.#host.requestUpdate();
    await this.#moveFocus(panel);
    return open;
  }

  async #moveFocus(panel: Panel): Promise<void> {
    const { renderRoot } = this.#host;
    const shown = this.open ? renderRoot.querySelector('.panel') : null;
    if (!(shown instanceof RoomElement)) return renderRoot.querySelector('room-toolbar')?.focusTool(panel);
    await shown.updateComplete;
    shown.focus();
  }
}
