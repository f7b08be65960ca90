import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { PeekAnswer } from '../../../protocol/index.ts';
import type { Session } from '../../room/session-api.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { CodedError, PASSING } from '../../utils/coded-error.ts';
import { initials } from '../../utils/initials.ts';
import { hue } from '../shared/hue.ts';
import { RoomElement } from '../shared/room-element.ts';
import { isFull, presenceText, shownNames } from './presence-text.ts';
import { presenceStyles } from './room-presence.styles.ts';

/** Milliseconds that a name stands still before it is taken for one: nobody asks for "te" on the way to "tea". */
const SETTLED = 600;
const INTERVAL = 15_000;

/**
 * Who is in a room already, for somebody who stands before it. Shows nothing while it is not known, and where the
 * service does not tell.
 */
export class RoomPresence extends RoomElement {
  static override styles = [tokens, avatarStyles, presenceStyles];

  @property({ attribute: false }) session: Pick<Session, 'peek'> | null = null;
  /** Name of the room; empty while nobody wants to know. */
  @property() room = '';
  /** Milliseconds from one look to the next, while the page is seen. Default 15,000. */
  @property({ type: Number }) interval = INTERVAL;

  @state() private seen: PeekAnswer | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with each question: an answer to an earlier one is about another room. */
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#onVisibility);
    this.#lookAfter(0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('room') && !changed.has('session')) return;
    this.#forget();
    this.#lookAfter(SETTLED);
  }

  protected override render(): TemplateResult {
    const { seen } = this;
    return html`<div role="status">
      ${
        seen
          ? html`<p class="here ${seen.locked || isFull(seen) ? 'closed' : seen.count > 0 ? 'some' : ''}">
              ${this.#faces(seen)}<span>${presenceText(this.t, this.localize.tag, seen)}</span>
            </p>`
          : nothing
      }
    </div>`;
  }

  #faces(seen: PeekAnswer): TemplateResult {
    const names = shownNames(seen);
    if (names.length === 0) return html`<span class="mark" aria-hidden="true"></span>`;
    return html`<span class="faces" aria-hidden="true"
      >${names.map((name) => html`<span class="avatar" ${hue(name)}>${initials(name)}</span>`)}</span
    >`;
  }

  #forget(): void {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.seen = null;
  }

  #lookAfter(delay: number): void {
    clearTimeout(this.#timer);
    if (this.isConnected && this.room && this.session)
      this.#timer = setTimeout(() => void this.#look(this.room), delay);
  }

  async #look(room: string): Promise<void> {
    if (document.hidden) return;
    const asked = (this.#asked += 1);
    try {
      const seen = await this.session?.peek({ room });
      if (asked === this.#asked) this.seen = seen ?? null;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.seen = null;
      // A service that does not tell, or does not know how to, will not either the next time.
      if (!(error instanceof CodedError && PASSING.has(error.code))) return;
    }
    if (asked === this.#asked) this.#lookAfter(this.interval);
  }

  readonly #onVisibility = (): void => {
    if (!document.hidden) this.#lookAfter(0);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-presence': RoomPresence;
  }
}
