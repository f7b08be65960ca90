import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import { LIMITS } from '../../../protocol/limits.ts';
import type { ChatEntry } from '../../room/room-state.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { panelStyles } from '../../styles/panel.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { linkText, type TextPiece } from '../../utils/link-text.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';
import { groupMessages, type MessageGroup } from './message-groups.ts';
import { chatStyles } from './room-chat.styles.ts';

/** Closer to the end than this (in pixels), a reader wants to see what comes. */
const NEAR_END = 80;

/**
 * The conversation beside a call.
 *
 * @csspart log - All messages.
 * @csspart message - One message.
 * @csspart input - Where one writes.
 * @csspart send-button
 * @csspart close-button
 */
export class RoomChat extends RoomElement {
  static override styles = [tokens, controls, fields, panelStyles, chatStyles];

  @property({ attribute: false }) messages: readonly ChatEntry[] = [];

  @query('.body') private readonly body!: HTMLElement;
  @query('textarea') private readonly input!: HTMLTextAreaElement;
  #atEnd = true;

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) return;
    const { scrollHeight, scrollTop, clientHeight } = this.body;
    this.#atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  protected override render(): TemplateResult {
    return html`${panelHeader(this.t('chat'), this.t('close'), () => this.ask('toggleChat'))}
      <div class="body" tabindex="0" role="log" aria-labelledby="title" part="log">
        ${this.messages.length === 0 ? html`<p class="empty">${this.t('chatEmpty')}</p>` : nothing}
        <div class="log" ?hidden=${this.messages.length === 0}>
          ${each(
            groupMessages(this.messages),
            (group) => group.key,
            (group) => this.#group(group),
          )}
        </div>
      </div>
      <form @submit=${this.#submit}>
        <textarea
          class="input"
          part="input"
          rows="1"
          maxlength=${LIMITS.chatText}
          enterkeyhint="send"
          placeholder=${this.t('chatPlaceholder')}
          aria-label=${this.t('chatPlaceholder')}
          @keydown=${this.#onKeyDown}
        ></textarea>
        <button class="button primary round" part="send-button" aria-label=${this.t('send')}>
          ${icon(ArrowUp)}
        </button>
      </form>`;
  }

  #group(group: MessageGroup): TemplateResult {
    const at = new Date(group.at);
    return html`<div class="group ${group.own ? 'own' : ''}">
      <div class="who">
        <b>${group.own ? this.t('you') : group.name}</b>
        <time datetime=${at.toISOString()}>${this.localize.date(at, { timeStyle: 'short' })}</time>
      </div>
      ${each(
        group.entries,
        (entry) => entry.id,
        (entry) => this.#entry(entry),
      )}
    </div>`;
  }

  #entry({ id, text, status }: ChatEntry): TemplateResult {
    return html`<div class="bubble edge ${status}" part="message">${linkText(text).map(piece)}</div>
      ${
        status === 'failed'
          ? html`<div class="retry" role="alert">
              ${this.t('notSent')}
              <button class="button quiet" @click=${() => this.ask('retryChatMessage', id)}>
                ${this.t('sendAgain')}
              </button>
            </div>`
          : nothing
      }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('messages')) return;
    if (this.#atEnd || this.messages.at(-1)?.own) this.body.scrollTop = this.body.scrollHeight;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#send();
    this.input.focus();
  };

  #send(): void {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.ask('sendChatMessage', text);
  }
}

function piece(part: TextPiece): TemplateResult | string {
  if (typeof part === 'string') return part;
  return html`<a href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}</a>`;
}
