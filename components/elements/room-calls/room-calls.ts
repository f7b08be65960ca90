import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { LIMITS } from '../../../protocol/limits.ts';
import type { ParticipantState } from '../../room/room-state.ts';
import { avatarStyles } from '../../styles/avatar.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { ring } from '../../utils/dom-ringtone.ts';
import { hue } from '../shared/hue.ts';
import { initials } from '../../utils/initials.ts';
import { RoomElement } from '../shared/room-element.ts';
import { callsStyles } from './room-calls.styles.ts';

/**
 * Calls that wait for an answer: incoming ones ring and can be accepted or declined, outgoing ones can be cancelled.
 *
 * @csspart incoming-call - Somebody calls.
 * @csspart outgoing-call - Somebody is called.
 * @csspart accept-button - Takes a call.
 * @csspart decline-button - Refuses a call.
 * @csspart cancel-call-button - Stops calling.
 */
export class RoomCalls extends RoomElement {
  static override styles = [tokens, controls, avatarStyles, callsStyles];

  @property({ attribute: false }) participants: readonly ParticipantState[] = [];

  #stopRinging: (() => void) | undefined;
  /** Calls that the focus was moved to already. */
  #announced: ReadonlySet<string> = new Set();

  get #incoming(): readonly ParticipantState[] {
    return this.participants.filter((participant) => participant.link === 'ringing');
  }

  protected override render(): TemplateResult {
    return html`${each(
      this.#incoming,
      (participant) => participant.id,
      (participant) => this.#incomingCall(participant),
    )}
    ${each(
      this.participants.filter((participant) => participant.link === 'calling'),
      (participant) => participant.id,
      (participant) => this.#outgoingCall(participant),
    )}`;
  }

  #incomingCall({ id, name, email }: ParticipantState): TemplateResult {
    return html`<div
      class="call incoming edge"
      part="incoming-call"
      role="alertdialog"
      aria-labelledby="in-${id}"
      tabindex="-1"
      data-id=${id}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key === 'Escape') this.ask('declineCall', id);
      }}
    >
      <span class="avatar" aria-hidden="true" ${hue(id)}>${initials(name)}</span>
      <span class="who">
        <strong id="in-${id}">${this.t('incomingCall', name)}</strong>
        <span>${email}</span>
      </span>
      <span class="actions">
        <button class="button danger" part="decline-button" @click=${() => this.ask('declineCall', id)}>
          ${this.t('decline')}
        </button>
        <button class="button primary" part="accept-button" @click=${() => this.ask('acceptCall', id)}>
          ${this.t('accept')}
        </button>
      </span>
    </div>`;
  }

  #outgoingCall({ id, name }: ParticipantState): TemplateResult {
    return html`<div class="call edge" part="outgoing-call" role="group" aria-labelledby="out-${id}">
      <span class="avatar" aria-hidden="true" ${hue(id)}>${initials(name)}</span>
      <span class="who"><strong id="out-${id}" role="status">${this.t('calling', name)}</strong></span>
      <button
        class="button danger"
        part="cancel-call-button"
        aria-label=${this.t('cancelCallTo', name)}
        @click=${() => this.ask('cancelCall', id)}
      >
        ${this.t('cancelCall')}
      </button>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('participants')) return;
    const ids = new Set(this.#incoming.map((participant) => participant.id));
    if (ids.size === 0) this.#silence();
    else this.#stopRinging ??= ring(LIMITS.ringing);
    for (const id of ids) if (!this.#announced.has(id)) this.#focusCall(id);
    this.#announced = ids;
  }

  /** On the dialog, not on a button: whoever is typing must not answer by accident, nor lose the text. */
  #focusCall(id: string): void {
    const root = this.getRootNode();
    const active = root instanceof ShadowRoot ? root.activeElement : this.ownerDocument.activeElement;
    const inner = active?.shadowRoot?.activeElement ?? active;
    if (inner?.matches('input, textarea, [contenteditable]') || !this.ownerDocument.hasFocus()) return;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  }

  #silence(): void {
    this.#stopRinging?.();
    this.#stopRinging = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // By itself, so that the room need not carry the names of parts that come later than it does.
    this.setAttribute(
      'exportparts',
      'incoming-call, outgoing-call, accept-button, decline-button, cancel-call-button',
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#silence();
  }
}
