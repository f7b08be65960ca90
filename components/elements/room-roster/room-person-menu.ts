import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import EllipsisVertical from 'lucide/dist/esm/icons/ellipsis-vertical.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import PinOff from 'lucide/dist/esm/icons/pin-off.mjs';
import Ear from 'lucide/dist/esm/icons/ear.mjs';
import EarOff from 'lucide/dist/esm/icons/ear-off.mjs';
import type { LocalState, ParticipantState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { hostEntry, takeAction, type HostAction } from '../room-hosting/host-actions.ts';
import { icon } from '../shared/icon.ts';
import { placeAt } from '../shared/place-at.ts';
import { RoomElement } from '../shared/room-element.ts';
import { personMenuStyles } from './room-person-menu.styles.ts';

/**
 * What one can do about a participant: for oneself alone, pin the picture and how loud the voice is; as a host, for everybody.
 *
 * @csspart person-button - Opens the menu of a person.
 * @csspart person-menu - What can be done about somebody.
 * @csspart pin-button - Makes somebody large.
 * @csspart mute-button - Mutes somebody for oneself.
 * @csspart volume - How loud somebody is, for oneself.
 * @csspart host-button - Does what only a host may do about somebody.
 */
export class RoomPersonMenu extends RoomElement {
  static override styles = [tokens, controls, personMenuStyles];

  @property({ attribute: false }) person: ParticipantState | LocalState | null = null;
  /** What we may do about them for everybody. */
  @property({ attribute: false }) hostActions: readonly HostAction[] = [];
  /** This participant's picture is pinned. */
  @property({ type: Boolean, attribute: false }) pinned = false;

  @query('button') private readonly button!: HTMLButtonElement;
  @query('.menu') private readonly menu!: HTMLElement;
  @state() private open = false;
  /** How loud it was before it was muted here. */
  #before = 1;

  protected override render(): TemplateResult | typeof nothing {
    const { person } = this;
    if (!person) return nothing;
    const name = 'link' in person ? person.name : this.t('you');
    const label = this.t('personMenu', name);
    return html`<button
        class="button quiet round"
        part="person-button"
        popovertarget="menu"
        aria-haspopup="dialog"
        aria-expanded=${this.open}
        aria-label=${label}
        title=${label}
      >
        ${icon(EllipsisVertical)}
      </button>
      <div
        class="menu edge"
        id="menu"
        part="person-menu"
        popover
        role="dialog"
        aria-label=${name}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
      >
        ${this.open && 'link' in person ? this.#controls(person) : nothing}
        ${this.open && this.hostActions.length > 0 ? this.#hosting(person) : nothing}
      </div>`;
  }

  #controls({ id, volume, link }: ParticipantState): TemplateResult {
    const isMuted = volume === 0;
    return html`<button class="button quiet item" part="pin-button" @click=${() => this.#pin(id)}>
        ${icon(this.pinned ? PinOff : Pin)}${this.pinned ? this.t('personUnpin') : this.t('personPin')}
      </button>
      ${
        link === 'none'
          ? nothing
          : html`<button
                class="button quiet item"
                part="mute-button"
                @click=${() => this.#setVolume(id, isMuted ? this.#before : 0)}
              >
                ${icon(isMuted ? Ear : EarOff)}${isMuted ? this.t('personUnmute') : this.t('personMute')}
              </button>
              <label class="volume">
                <span>${this.t('personVolume')}</span>
                <input
                  part="volume"
                  type="range"
                  min="0"
                  max="1"
                  step="0.05"
                  .value=${String(volume)}
                  aria-valuetext=${this.localize.number(volume, { style: 'percent' })}
                  @input=${(event: Event) => this.#setVolume(id, (event.target as HTMLInputElement).valueAsNumber)}
                />
              </label>`
      }`;
  }

  #hosting(person: ParticipantState | LocalState): TemplateResult {
    return html`<div class="hosting" role="group" aria-label=${this.t('hostTools')}>
      ${this.hostActions
        .map((action) => hostEntry(action, this.t))
        .map(
          ({ action, label, icon: node, danger }) =>
            html`<button
              class="button quiet item ${danger ? 'risky' : ''}"
              part="host-button"
              data-action=${action}
              @click=${() => {
                // The focus goes back to the button before a question takes it.
                this.menu.hidePopover();
                takeAction(this, action, person, (intent, ...args) => this.ask(intent, ...args));
              }}
            >
              ${icon(node)}${label}
            </button>`,
        )}
    </div>`;
  }

  #pin(id: string): void {
    this.ask('pinParticipant', this.pinned ? null : id);
    this.menu.hidePopover();
  }

  #setVolume(id: string, volume: number): void {
    const now = this.person && 'volume' in this.person ? this.person.volume : 0;
    if (volume === 0 && now > 0) this.#before = now;
    this.ask('setParticipantVolume', id, volume);
  }

  /** Back to where the focus came from, unless the person has taken it elsewhere. */
  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    const focused = this.shadowRoot?.activeElement ?? null;
    if (newState === 'closed' && this.menu.contains(focused)) this.button.focus();
  };

  readonly #onToggle = async ({ newState }: ToggleEvent): Promise<void> => {
    this.open = newState === 'open';
    if (!this.open) return;
    // Its size is known, and the first control is there, once it is filled.
    await this.updateComplete;
    placeAt(this.menu, this.button.getBoundingClientRect());
    this.menu.querySelector('button')?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-person-menu': RoomPersonMenu;
  }
}
