import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import ChevronDown from 'lucide/dist/esm/icons/chevron-down.mjs';
import LogOut from 'lucide/dist/esm/icons/log-out.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import Shield from 'lucide/dist/esm/icons/shield.mjs';
import { INITIAL_STATE, type RoomRules } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { switches } from '../../styles/switch.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { HostQuestionEvent } from './host-question.ts';
import { hostToolsStyles } from './room-host-tools.styles.ts';

/** Lower windows have no room for tools and people at once: there the tools are opened when they are wanted, in pixels. */
const ROOM_FOR_BOTH = 680;

/** Whether they were left open, for the next time that the list is opened. */
let isOpen: boolean | undefined;

/**
 * What a host decides for everybody in a room.
 *
 * @csspart host-tools - All of them, under a heading that folds them away.
 * @csspart host-switch - A rule of the room, on or off.
 * @csspart mute-everyone-button - Mutes everybody who is no host.
 * @csspart end-button - Ends the meeting for everybody, once it is confirmed.
 */
export class RoomHostTools extends RoomElement {
  static override styles = [tokens, controls, switches, hostToolsStyles];

  @property({ attribute: false }) rules: RoomRules = INITIAL_STATE.rules;

  protected override render(): TemplateResult {
    const { locked, knock, selfUnmute } = this.rules;
    return html`<details
      part="host-tools"
      ?open=${isOpen ?? innerHeight >= ROOM_FOR_BOTH}
      @toggle=${(event: Event) => (isOpen = (event.target as HTMLDetailsElement).open)}
    >
      <summary>${icon(Shield)}<span>${this.t('hostTools')}</span>${icon(ChevronDown)}</summary>
      <div class="tools">
        <div class="card edge" role="group" aria-label=${this.t('hostTools')}>
          ${this.#switch(this.t('ruleLocked'), locked, (on) => this.ask('lockRoom', on))}
          ${this.#switch(this.t('ruleKnock'), knock, (on) => this.ask('setRules', { knock: on }))}
          ${this.#switch(this.t('ruleSelfUnmute'), selfUnmute, (on) => this.ask('setRules', { selfUnmute: on }))}
        </div>
        <div class="buttons">
          <button class="button" part="mute-everyone-button" @click=${() => this.ask('muteEveryone')}>
            ${icon(MicOff)}${this.t('muteEveryone')}
          </button>
          <button class="button end" part="end-button" @click=${this.#end}>
            ${icon(LogOut)}${this.t('endNow')}
          </button>
        </div>
      </div>
    </details>`;
  }

  #switch(label: string, on: boolean, onChange: (on: boolean) => void): TemplateResult {
    return html`<label class="switch">
      <span>${label}</span>
      <input
        type="checkbox"
        role="switch"
        part="host-switch"
        .checked=${live(on)}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          onChange(input.checked);
          // What counts is what the service says, which may also refuse.
          input.checked = on;
        }}
      />
    </label>`;
  }

  readonly #end = (): void => {
    this.dispatchEvent(new HostQuestionEvent(null));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-host-tools': RoomHostTools;
  }
}
