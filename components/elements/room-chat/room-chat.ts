import { html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import type { ChatEntry } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { FileIntake } from './file-intake.ts';
import { chatStyles } from './room-chat.styles.ts';
import type { RoomComposer } from './room-composer.ts';
import type { ChatInsert } from './timeline.ts';

/**
 * The conversation beside a call.
 *
 * @slot tools - Buttons before the line where one writes.
 * @fires files-offered - Files were pasted or dropped; only with `takesFiles`.
 * @csspart log - All messages.
 * @csspart message - One message.
 * @csspart copy-button
 * @csspart retry-button
 * @csspart retry-all-button
 * @csspart latest-button - Leads back to the end.
 * @csspart input - Where one writes.
 * @csspart send-button
 * @csspart close-button
 */
export class RoomChat extends RoomElement {
  static override styles = [tokens, controls, panelStyles, chatStyles];

  @property({ attribute: false }) messages: readonly ChatEntry[] = [];
  /** What stands among the messages by its time and is not text. */
  @property({ attribute: false }) inserts: readonly ChatInsert[] = [];
  /** How many messages of others came in before the chat was opened. */
  @property({ attribute: false }) unread = 0;
  /** Name of the room, which a draft belongs to. */
  @property({ attribute: false }) room = '';
  /** Files may be pasted and dropped. Default false. */
  @property({ type: Boolean, attribute: 'takes-files' }) takesFiles = false;

  @query('room-composer') private readonly composer!: RoomComposer;
  readonly #intake = new FileIntake(this);

  override focus(options?: FocusOptions): void {
    this.composer?.focus(options);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    // Whoever opens the chat gives it the focus, which is the composer's.
    await this.composer?.updateComplete;
    return done;
  }

  protected override render(): TemplateResult {
    const failed = this.messages.filter(({ status }) => status === 'failed');
    return html`${panelHeader(this.t('chat'), this.t('close'), () => this.ask('toggleChat'))}
      <room-messages
        exportparts="log, message, copy-button, retry-button, latest-button"
        .messages=${this.messages}
        .inserts=${this.inserts}
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
      <room-composer exportparts="input, send-button" .room=${this.room}
        ><slot name="tools"></slot
      ></room-composer>
      ${this.#intake.hovering ? html`<p class="drop">${this.t('dropFiles')}</p>` : nothing}`;
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
