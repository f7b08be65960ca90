import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { Session } from '../../room/session-api.ts';
import { RoomElement } from '../shared/room-element.ts';
import type { RoomToasts } from '../room-toasts/room-toasts.ts';
import { noteRoomEvents } from './room-notes.ts';

/**
 * What makes a call pleasant and is not needed to begin it: it is fetched once a call has begun, and lies over the stage
 * without taking any of its space.
 *
 * @csspart toast - A short note on what happened.
 */
export class RoomExtras extends RoomElement {
  static override styles = [
    css`
      :host {
        display: contents;
      }
    `,
  ];

  @property({ attribute: false }) session: Session | undefined;

  @query('room-toasts') private readonly toasts!: RoomToasts | null;
  #stops: readonly (() => void)[] = [];

  /** Tells something in passing. */
  note(text: string): void {
    void this.updateComplete.then(() => this.toasts?.show(text));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('session')) this.#listen();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  #listen(): void {
    this.#stop();
    if (!this.session || !this.isConnected) return;
    this.#stops = noteRoomEvents(this.session, this.t, (text) => this.note(text));
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  protected override render(): TemplateResult {
    return html`<room-toasts exportparts="toast"></room-toasts>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-extras': RoomExtras;
  }
}
