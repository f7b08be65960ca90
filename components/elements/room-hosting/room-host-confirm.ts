import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { INITIAL_STATE, type ParticipantState, type RoomState } from '../../room/room-state.ts';
import { checkboxes } from '../../styles/checkbox.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { dialogs } from '../../styles/dialog.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { RoomElement } from '../shared/room-element.ts';
import { hostConfirmStyles } from './room-host-confirm.styles.ts';

/**
 * Asks a host before somebody is removed, or the meeting ends for everybody, and says what that means.
 *
 * @csspart confirm - The dialog.
 * @csspart confirm-button - Does what is asked about.
 * @csspart confirm-cancel-button - Leaves things as they are.
 * @csspart confirm-lock - Chooses that the room is locked as well.
 */
export class RoomHostConfirm extends RoomElement {
  static override styles = [tokens, controls, dialogs, checkboxes, hostConfirmStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('input') private readonly lock!: HTMLInputElement | null;
  /** Who is to be removed; `null`: the meeting is to end. Undefined while nothing is asked. */
  @state() private about: string | null | undefined;

  /** Asks about a participant, or, with `null`, about the meeting. */
  async show(participantId: string | null): Promise<void> {
    this.about = participantId;
    await this.updateComplete;
    if (this.dialog && !this.dialog.open) this.dialog.showModal();
  }

  get #person(): ParticipantState | undefined {
    return this.roomState.participants.find(({ id }) => id === this.about);
  }

  /** Anybody may come back in there as somebody else. */
  get #isOpen(): boolean {
    const { locked, knock } = this.roomState.rules;
    return !locked && !knock;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // There is nothing left to ask: somebody has gone by themselves, or another host was faster, or has taken the role.
    const isMoot = typeof this.about === 'string' && !this.#person;
    if (changed.has('roomState') && (isMoot || this.roomState.local.role !== 'host')) this.dialog?.close();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Taken out of the document, a dialog says that it is open and is not modal any more.
    this.renderRoot.querySelector('dialog')?.removeAttribute('open');
    this.about = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { about } = this;
    if (about === undefined) return nothing;
    const name = this.#person?.name ?? '';
    const [title, text, label] =
      about === null
        ? [this.t('endTitle'), this.t('endText'), this.t('endNow')]
        : [this.t('removeTitle', name), this.t('removeText', name), this.t('remove')];
    return html`<dialog
      part="confirm"
      role="alertdialog"
      closedby="any"
      aria-labelledby="title"
      aria-describedby="text"
      @close=${() => (this.about = undefined)}
    >
      <div class="body">
        <h2 id="title">${title}</h2>
        <p id="text">${text}</p>
        ${about !== null && this.#isOpen ? this.#openRoom() : nothing}
        <div class="actions">
          <button class="button" part="confirm-cancel-button" autofocus @click=${() => this.dialog?.close()}>
            ${this.t('hostCancel')}
          </button>
          <button class="button danger" part="confirm-button" @click=${this.#confirm}>${label}</button>
        </div>
      </div>
    </dialog>`;
  }

  #openRoom(): TemplateResult {
    return html`<p class="open">${this.t('removeOpen')}</p>
      <label>
        <input type="checkbox" part="confirm-lock" />
        ${this.t('removeAndLock')}
      </label>`;
  }

  readonly #confirm = (): void => {
    const { about } = this;
    if (this.lock?.checked) this.ask('lockRoom', true);
    this.dialog?.close();
    if (about === null) this.ask('endMeeting');
    else if (about !== undefined) this.ask('kickParticipant', about);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-host-confirm': RoomHostConfirm;
  }
}
