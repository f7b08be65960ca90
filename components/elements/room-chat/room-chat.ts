import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { INITIAL_STATE, type ChatEntry, type RoomState } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { closeOnEscape } from '../shared/close-on-escape.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { serviceLost } from '../shared/service-lost.ts';
import { FileIntake } from './file-intake.ts';
import { fileInserts } from '../room-files/file-inserts.ts';
import { chatStyles } from './room-chat.styles.ts';
import type { RoomComposer } from './room-composer.ts';
import type { ChatInsert } from './timeline.ts';

/** What a page may style from outside of the room. Said here, because the room itself is there long before. */
const PARTS =
  'log, message, link, copy-button, retry-button, retry-all-button, latest-button, emoji-button, emoji, emoji-tab, search, tone, input, send-button, attach-button, file, file-preview, file-progress, file-button, chat-barred, close-button';

/**
 * The conversation beside a call.
 *
 * @slot tools - Buttons before the line where one writes.
 * @fires files-offered - Files were pasted or dropped; only in a room.
 * @csspart log - All messages.
 * @csspart message - One message.
 * @csspart link - An address in a message.
 * @csspart copy-button - Copies the text of a message.
 * @csspart retry-button - Sends a message again that has failed.
 * @csspart retry-all-button - Sends all messages again that have failed.
 * @csspart latest-button - Leads back to the end.
 * @csspart emoji-button - Opens the choice of emoji.
 * @csspart input - Where one writes.
 * @csspart send-button - Sends what was written.
 * @csspart attach-button - Chooses files to send.
 * @csspart file - A file among the messages.
 * @csspart file-preview - The picture of a file.
 * @csspart file-progress - How much of a file has arrived.
 * @csspart file-button - What can be done with a file: take, cancel, save.
 * @csspart chat-barred - Stands in the place of the input where one may only read.
 * @csspart close-button - Closes the panel.
 */
export class RoomChat extends RoomElement {
  static override styles = [tokens, controls, panelStyles, chatStyles];

  @property({ attribute: false }) roomState: RoomState = INITIAL_STATE;
  /** What stands among the messages by its time and is not text. */
  @property({ attribute: false }) inserts: readonly ChatInsert[] = [];
  /** How many messages of others came in before the chat was opened. */
  @property({ attribute: false }) unread = 0;

  /** Fetches what shows a file. Whoever registers the element says from where. */
  static loadFiles: () => Promise<unknown> = () => Promise.resolve();

  @query('room-composer') private readonly composer!: RoomComposer | null;
  readonly #intake = new FileIntake(this);
  #shown: readonly ChatInsert[] = [];

  constructor() {
    super();
    closeOnEscape(this, () => this.ask('toggleChat'));
    // Listeners of an element on itself live and die with it.
    this.addEventListener('files-offered', ({ files }) => {
      for (const file of files) this.ask('sendFile', file);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('exportparts', PARTS);
  }

  /** Whether files may be chosen, pasted and dropped: whoever may write in a room can send them. */
  get takesFiles(): boolean {
    const { phase } = this.roomState;
    return this.#mayWrite && (phase === 'joined' || phase === 'reconnecting');
  }

  get #mayWrite(): boolean {
    return !this.roomState.local.barred.includes('chat');
  }

  override focus(options?: FocusOptions): void {
    if (this.composer) this.composer.focus(options);
    else this.renderRoot.querySelector('button')?.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    // Whoever opens the chat gives it the focus, which is the composer's.
    await this.composer?.updateComplete;
    return done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The same list as long as it is the same, so that a word that is spoken does not draw all messages anew.
    if (changed.has('inserts') || changed.get('roomState')?.files !== this.roomState.files)
      this.#shown = [...this.inserts, ...fileInserts(this.roomState.files)];
  }

  protected override updated(): void {
    // What could not be fetched is tried again with the next change.
    if (this.roomState.files.length > 0)
      (this.constructor as typeof RoomChat).loadFiles().catch(() => undefined);
  }

  protected override render(): TemplateResult {
    const { messages, room, phase } = this.roomState;
    const failed = messages.filter(({ status }) => status === 'failed');
    return html`${panelHeader(this.t('chat'), this.t('close'), () => this.ask('toggleChat'))}
      ${serviceLost(this.t, phase)}
      <room-messages
        exportparts="log, message, link, copy-button, retry-button, latest-button, file, file-preview, file-progress, file-button"
        .messages=${messages}
        .inserts=${this.#shown}
        .unread=${this.unread}
      ></room-messages>
      ${
        failed.length > 1
          ? html`<div class="failed">
              <p>${this.t('notSentCount', failed.length)}</p>
              <button class="button" part="retry-all-button" @click=${() => this.#retryAll(failed)}>
                ${this.t('sendAllAgain')}
              </button>
            </div>`
          : nothing
      }
      ${this.#mayWrite ? this.#composer(room) : html`<p class="barred" part="chat-barred">${this.t('chatBarred')}</p>`}
      ${this.#intake.hovering ? html`<p class="drop">${this.t('dropFiles')}</p>` : nothing}`;
  }

  #composer(room: string): TemplateResult {
    return html`<room-composer
      exportparts="emoji, emoji-tab, search, tone, emoji-button, input, send-button"
      .room=${room}
      >${this.takesFiles ? html`<room-attach exportparts="attach-button"></room-attach>` : nothing}<slot
        name="tools"
      ></slot
    ></room-composer>`;
  }

  #retryAll(failed: readonly ChatEntry[]): void {
    for (const { id } of failed) this.ask('retryChatMessage', id);
    // The button is about to go.
    this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-chat': RoomChat;
  }
}
