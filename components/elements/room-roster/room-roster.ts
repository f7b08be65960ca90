import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import ScreenShare from 'lucide/dist/esm/icons/screen-share.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import {
  INITIAL_STATE,
  type LocalState,
  type ParticipantState,
  type RoomState,
} from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { hue } from '../shared/hue.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import { initials } from '../../utils/initials.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { rosterStyles } from './room-roster.styles.ts';

/**
 * Who is here, what they share, and in ring mode the buttons that make and end calls.
 *
 * @csspart participant - One person.
 * @csspart call-button
 * @csspart cancel-call-button
 * @csspart hang-up-button
 * @csspart close-button
 */
export class RoomRoster extends RoomElement {
  static override styles = [tokens, controls, avatarStyles, panelStyles, rosterStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('button')?.focus(options);
  }

  protected override render(): TemplateResult {
    const { local, participants } = this.roomState;
    const count = this.localize.number(participants.length + 1);
    return html`${panelHeader(`${this.t('people')} (${count})`, this.t('close'), () => this.ask('togglePeople'))}
      <div class="body" tabindex="0" role="region" aria-labelledby="title">
        <ul>
          ${this.#person(local, this.t('you'), local.name)}
          ${each(
            participants,
            (participant) => participant.id,
            (participant) =>
              this.#person(
                participant,
                participant.name,
                this.#detail(participant),
                this.#action(participant),
              ),
          )}
        </ul>
      </div>`;
  }

  #person(
    person: LocalState | ParticipantState,
    name: string,
    detail: string,
    action: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<li part="participant" class=${person.speaking ? 'speaking' : ''}>
      <span class="avatar" aria-hidden="true" ${hue(person.id ?? person.email)}
        >${initials(person.name)}</span
      >
      <span class="who">
        <span class="name">${name}</span>
        <span class="detail" title=${detail}>${detail}</span>
      </span>
      <span class="marks">
        ${this.#mark(person.hand, Hand, this.t('handRaised'))}
        ${this.#mark(person.screen, ScreenShare, this.t('sharing'))}
        ${this.#mark(!person.camera, VideoOff, this.t('cameraIsOff'))}
        ${this.#mark(!person.microphone, MicOff, this.t('muted'))}
      </span>
      ${action}
    </li>`;
  }

  #mark(shown: boolean, node: IconNode, label: string): TemplateResult | typeof nothing {
    return shown ? html`<span role="img" aria-label=${label} title=${label}>${icon(node)}</span>` : nothing;
  }

  #detail({ link, away, email }: ParticipantState): string {
    if (away) return this.t('link-reconnecting');
    return link === 'connected' ? email : this.t(`link-${link}`);
  }

  #action({ id, link, name, mode, away }: ParticipantState): TemplateResult | typeof nothing {
    const rings = this.roomState.mode === 'ring' || mode === 'ring';
    switch (link) {
      case 'none':
        return away
          ? nothing
          : html`<button
              class="button primary"
              part="call-button"
              aria-label=${this.t('callPerson', name)}
              @click=${() => this.ask('call', id)}
            >
              ${this.t('call')}
            </button>`;
      case 'calling':
        return html`<button
          class="button"
          part="cancel-call-button"
          aria-label=${this.t('cancelCallTo', name)}
          @click=${() => this.ask('cancelCall', id)}
        >
          ${this.t('cancelCall')}
        </button>`;
      case 'connecting':
      case 'connected':
      case 'poor':
      case 'reconnecting':
      case 'failed':
        return rings
          ? html`<button
              class="button"
              part="hang-up-button"
              aria-label=${this.t('hangUpOn', name)}
              @click=${() => this.ask('hangUp', id)}
            >
              ${this.t('hangUp')}
            </button>`
          : nothing;
      case 'ringing':
        return nothing;
    }
  }
}
