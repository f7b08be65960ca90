import { css, html, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { loadTexts } from '../../i18n/localize.ts';
import type { Session } from '../../room/session-api.ts';
import { RoomElement } from '../shared/room-element.ts';
import type { RoomToasts } from '../room-toasts/room-toasts.ts';
import type { PictureInPicture } from '../room-pip/picture-in-picture.ts';
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
  #pip: PictureInPicture | undefined;
  #stops: readonly (() => void)[] = [];

  /** Tells something in passing. */
  note(text: string): void {
    void this.updateComplete.then(() => this.toasts?.show(text));
  }

  /** Answers whether the call is in a small window afterwards. */
  async togglePictureInPicture(force?: boolean): Promise<boolean> {
    const [{ PictureInPicture: Pip }] = await Promise.all([
      import('../room-pip/picture-in-picture.ts'),
      loadTexts(),
    ]);
    const root = this.getRootNode();
    if (!(root instanceof ShadowRoot) || !(root.host instanceof HTMLElement) || !this.session) return false;
    this.#pip ??= new Pip({
      room: root.host,
      session: this.session,
      t: this.t,
      ask: (intent, ...args) => this.ask(intent, ...args),
    });
    return this.#pip.toggle(force);
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
    this.#pip?.close();
    this.#pip = undefined;
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
