import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import BellRing from 'lucide/dist/esm/icons/bell-ring.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import type { WaitingPerson } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { initials } from '../../utils/initials.ts';
import { hue } from '../shared/hue.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { doorButtons, isSomebodyNew } from './door-buttons.ts';
import { noticesStyles } from './room-notices.styles.ts';

/**
 * What waits for an answer and does not press: who wants to come in, and that a host asks for the microphone. It stays until it is
 * answered or has become pointless, and takes the focus from nobody.
 *
 * @csspart notice - One of them.
 * @csspart admit-button - Lets somebody in.
 * @csspart deny-button - Turns somebody away.
 * @csspart view-waiting-button - Opens the list of those who wait.
 * @csspart unmute-yes-button - Switches the microphone on.
 * @csspart unmute-no-button - Leaves it off.
 */
export class RoomNotices extends RoomElement {
  static override styles = [tokens, controls, avatarStyles, unseen, noticesStyles];

  /** Who is at the door. */
  @property({ attribute: false }) waiting: readonly WaitingPerson[] = [];
  /** The list of people is open, where they stand as well. */
  @property({ attribute: false }) listed = false;
  /** Name of the host who asks for the microphone, empty where it is not known; `null` while nobody does. */
  @property({ attribute: false }) askedBy: string | null = null;

  /** Whom the list has shown: they are not announced once more when it closes. */
  @state() private seen: ReadonlySet<string> = new Set();
  /** What is read out; not again because somebody was let in. */
  #said = '';
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
    if (changed.has('waiting') || changed.has('listed')) this.seen = this.#seen();
    const before = changed.get('waiting') ?? [];
    const shown = this.#shown;
    if (isSomebodyNew(shown, before) || shown.length === 0) this.#said = this.#knocks(shown);
  }

  /** The button that was pressed goes with its notice: the next is at hand, and after the last the room sees to it. */
  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    const next = this.renderRoot.querySelector<HTMLElement>('.primary');
    if (next) next.focus();
    else this.dispatchEvent(new Event('focus-lost'));
  }

  #seen(): ReadonlySet<string> {
    const ids = this.waiting.map(({ id }) => id);
    return new Set(this.listed ? ids : ids.filter((id) => this.seen.has(id)));
  }

  get #shown(): readonly WaitingPerson[] {
    const isNew = this.waiting.some(({ id }) => !this.seen.has(id));
    return isNew && !this.listed ? this.waiting : [];
  }

  protected override render(): TemplateResult {
    const { askedBy } = this;
    const shown = this.#shown;
    const [only] = shown;
    return html`<span class="unseen" role="status">${this.#said}</span>
      <span class="unseen" role="status">${askedBy === null ? '' : this.t('unmuteAsked', askedBy)}</span>
      ${shown.length === 1 && only ? this.#one(only) : nothing}
      ${shown.length > 1 ? this.#many(shown) : nothing} ${askedBy === null ? nothing : this.#unmute(askedBy)}`;
  }

  #knocks(shown: readonly WaitingPerson[]): string {
    if (shown.length === 1 && shown[0]) return this.t('knockOne', shown[0].name);
    return shown.length > 1 ? this.t('knockMany', shown.length) : '';
  }

  #one(person: WaitingPerson): TemplateResult {
    const { id, name, email } = person;
    return html`<div class="notice edge" part="notice" role="group" aria-label=${this.t('knockOne', name)}>
      <span class="avatar" aria-hidden="true" ${hue(id)}>${initials(name)}</span>
      <span class="who">
        <span class="text">${this.t('knockOne', name)}</span>
        ${email ? html`<span class="email">${email}</span>` : nothing}
      </span>
      ${doorButtons(person, this.t, (intent, ...args) => this.ask(intent, ...args))}
    </div>`;
  }

  #many(shown: readonly WaitingPerson[]): TemplateResult {
    const text = this.t('knockMany', shown.length);
    return html`<div class="notice edge" part="notice" role="group" aria-label=${text}>
      ${icon(BellRing)}
      <span class="who"><span class="text">${text}</span></span>
      <span class="actions">
        <button class="button" part="admit-all-button" @click=${() => this.ask('admit')}>
          ${this.t('admitAll')}
        </button>
        <button class="button primary" part="view-waiting-button" @click=${() => this.ask('togglePeople')}>
          ${this.t('knockView')}
        </button>
      </span>
    </div>`;
  }

  #unmute(name: string): TemplateResult {
    const text = this.t('unmuteAsked', name);
    return html`<div class="notice edge" part="notice" role="group" aria-label=${text}>
      ${icon(Mic)}
      <span class="who"><span class="text">${text}</span></span>
      <span class="actions">
        <button class="button" part="unmute-no-button" @click=${this.#done}>${this.t('stayMuted')}</button>
        <button
          class="button primary"
          part="unmute-yes-button"
          @click=${() => {
            this.ask('toggleMicrophone', true);
            this.#done();
          }}
        >
          ${this.t('unmuteNow')}
        </button>
      </span>
    </div>`;
  }

  readonly #done = (): void => {
    this.askedBy = null;
    this.dispatchEvent(new Event('unmute-answered'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-notices': RoomNotices;
  }
}
