import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { WaitingPerson } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { initials } from '../../utils/initials.ts';
import { each } from '../shared/each.ts';
import { hue } from '../shared/hue.ts';
import { RoomElement } from '../shared/room-element.ts';
import { doorButtons, isSomebodyNew } from './door-buttons.ts';

/**
 * Who waits at the door, for hosts to let in or turn away.
 *
 * @csspart waiting - The list.
 * @csspart waiting-person - Somebody who waits.
 * @csspart admit-button - Lets somebody in.
 * @csspart deny-button - Turns somebody away.
 * @csspart admit-all-button - Lets in all who wait.
 */
export class RoomWaiting extends RoomElement {
  static override styles = [
    tokens,
    controls,
    avatarStyles,
    unseen,
    css`
      :host {
        display: block;
        color: var(--_text);
        flex: none;
      }
      section {
        padding: 8px;
        border-block-end: 1px solid var(--_line);
        background: color-mix(in srgb, var(--_accent) 7%, var(--_surface));
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0 8px;
        min-block-size: 44px;
        padding-inline: 10px 4px;
      }
      h3 {
        margin: 0;
        font-size: 0.93em;
        font-weight: 650;
      }
      ul {
        list-style: none;
      }
      li {
        display: flex;
        align-items: center;
        flex-wrap: wrap;
        gap: 6px 10px;
        min-block-size: 56px;
        padding: 6px 4px;
        padding-inline: 10px 4px;
      }
      .who {
        flex: 1;
        display: grid;
        min-inline-size: 90px;
      }
      .who span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        unicode-bidi: isolate;
      }
      .name {
        font-weight: 600;
      }
      .email {
        color: var(--_muted);
        font-size: 0.87em;
      }
      .actions {
        display: flex;
        gap: 6px;
        margin-inline-start: auto;
      }
      .actions .button {
        padding-inline: 12px;
      }
      .actions .button:not(.primary) {
        background: color-mix(in srgb, currentColor 10%, transparent);
      }
      .head .button {
        margin-inline-start: auto;
        padding-inline: 10px;
        color: var(--_accent);
      }
    `,
  ];

  @property({ attribute: false }) waiting: readonly WaitingPerson[] = [];

  @state() private told = 0;
  #hadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Who has come is told; that somebody was let in is seen by their coming.
    const before = changed.get('waiting');
    if (before && isSomebodyNew(this.waiting, before)) this.told = this.waiting.length;
    else if (this.waiting.length === 0) this.told = 0;
    this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
  }

  /** The button that was pressed goes with its person: the next is at hand, and after the last the panel. */
  protected override updated(): void {
    if (!this.#hadFocus || this.shadowRoot?.activeElement) return;
    const next = this.renderRoot.querySelector<HTMLElement>('[part="admit-button"]');
    const root = this.getRootNode();
    if (next) next.focus();
    else if (root instanceof ShadowRoot) (root.host as HTMLElement).focus();
  }

  protected override render(): TemplateResult {
    return html`<span class="unseen" role="status"
        >${this.told > 0 ? this.t('knockMany', this.told) : ''}</span
      >
      ${this.waiting.length > 0 ? this.#list(this.waiting) : nothing}`;
  }

  #list(waiting: readonly WaitingPerson[]): TemplateResult {
    return html`<section part="waiting" aria-labelledby="title">
      <div class="head">
        <h3 id="title">${this.t('waitingTitle', this.localize.number(waiting.length))}</h3>
        ${
          waiting.length > 1
            ? html`<button class="button quiet" part="admit-all-button" @click=${() => this.ask('admit')}>
                ${this.t('admitAll')}
              </button>`
            : nothing
        }
      </div>
      <ul>
        ${each(
          waiting,
          ({ id }) => id,
          (person) => this.#person(person),
        )}
      </ul>
    </section>`;
  }

  #person(person: WaitingPerson): TemplateResult {
    const { id, name, email } = person;
    return html`<li part="waiting-person">
      <span class="avatar" aria-hidden="true" ${hue(id)}>${initials(name)}</span>
      <span class="who">
        <span class="name" title=${name}>${name}</span>
        ${email ? html`<span class="email" title=${email}>${email}</span>` : nothing}
      </span>
      ${doorButtons(person, this.t, (intent, ...args) => this.ask(intent, ...args))}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-waiting': RoomWaiting;
  }
}
