import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import ArrowDown from 'lucide/dist/esm/icons/arrow-down.mjs';
import type { ChatEntry } from '../../room/room-state.ts';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { each } from '../shared/each.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { messageView } from './message-view.ts';
import { OneTabStop } from './one-tab-stop.ts';
import { messagesStyles } from './room-messages.styles.ts';
import {
  firstUnread,
  keyOf,
  timeline,
  withInserts,
  type ChatInsert,
  type ChatItem,
  type TimelineRow,
} from './timeline.ts';

/** Closer to the end than this (in pixels), a reader wants to see what comes. */
const NEAR_END = 80;
/** How long a button says that its message was copied, in milliseconds. */
const COPIED_FOR = 2_000;

/**
 * What has been said, the latest at the end. Whoever reads the end sees what comes; whoever has gone back to read is left there.
 *
 * @csspart log - All messages.
 * @csspart message - One message.
 * @csspart link - An address in a message.
 * @csspart copy-button - Copies the text of a message.
 * @csspart retry-button - Sends a message again that has failed.
 * @csspart latest-button - Leads back to the end.
 */
export class RoomMessages extends RoomElement {
  static override styles = [tokens, controls, unseen, messagesStyles];

  @property({ attribute: false }) messages: readonly ChatEntry[] = [];
  /** What stands among the messages and is not text. */
  @property({ attribute: false }) inserts: readonly ChatInsert[] = [];
  /** How many messages of others came in before the list was first shown. Later changes say nothing. */
  @property({ attribute: false }) unread = 0;

  @query('.body') private readonly body!: HTMLElement;
  /** The reader has gone back; so many have come since. `null` at the end. */
  @state() private below: number | null = null;
  @state() private copied = '';

  #items: readonly ChatItem[] = [];
  #firstNew: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #tabStop = new OneTabStop(this, '.copy');

  /** Back to the end, where the latest stands. */
  toEnd(): void {
    this.body.scrollTop = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.copied = '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('messages') && !changed.has('inserts')) return;
    const known = new Set(this.#items.map(keyOf));
    this.#items = withInserts(this.messages, this.inserts);
    if (!this.hasUpdated) {
      this.#firstNew = firstUnread(this.#items, this.unread);
      return;
    }
    const added = this.#items.filter((item) => !known.has(keyOf(item)));
    if (added.some(({ own }) => own)) {
      // Who writes has read.
      this.#firstNew = null;
      this.below = null;
    } else if (added.length > 0) {
      if (this.below !== null) this.below += added.length;
      if (document.hidden) this.#firstNew ??= firstUnread(this.#items, added.length);
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.below === null && (changed.has('messages') || changed.has('inserts'))) this.toEnd();
  }

  protected override render(): TemplateResult {
    return html`<div
        class="body"
        tabindex="0"
        role="log"
        aria-label=${this.t('chat')}
        part="log"
        @scroll=${this.#onScroll}
        @keydown=${this.#tabStop.onKeyDown}
      >
        ${
          this.#items.length === 0
            ? html`<p class="empty">${this.t('chatEmpty')}</p>`
            : html`<div class="list">
                ${each(
                  timeline(this.#items, this.#firstNew),
                  (row) => row.key,
                  (row) => this.#row(row),
                )}
              </div>`
        }
      </div>
      ${this.below === null ? nothing : this.#latestButton(this.below)}
      <span class="unseen" role="status">${this.copied ? this.t('copied') : ''}</span>`;
  }

  #row(row: TimelineRow): TemplateResult {
    switch (row.kind) {
      case 'day':
        return html`<div class="divider">
          <span
            >${this.localize.date(new Date(row.at), { weekday: 'long', day: 'numeric', month: 'long' })}</span
          >
        </div>`;
      case 'new':
        return html`<div class="divider new"><span>${this.t('newMessages')}</span></div>`;
      case 'group': {
        const at = new Date(row.at);
        return html`<div class="group ${row.own ? 'own' : ''}">
          <div class="who">
            <b>${row.own ? this.t('you') : row.name}</b>
            ${guard([row.at, this.localize.tag], () => this.#time(at))}
          </div>
          ${each(row.items, keyOf, (item) => this.#item(item, item === row.items[0]))}
        </div>`;
      }
    }
  }

  #time(at: Date): TemplateResult {
    return html`<time datetime=${at.toISOString()} title=${this.#exactly(at)}
      >${this.localize.date(at, { timeStyle: 'short' })}</time
    >`;
  }

  #item(item: ChatItem, first: boolean): unknown {
    if ('view' in item) return item.view();
    const copied = keyOf(item) === this.copied;
    // Of hundreds of messages a new one changes none; a text changes when the language does.
    return guard([item, first, copied, this.localize.tag, this.t('copyMessage')], () =>
      messageView(this.t, item, { first, copied, onCopy: this.#copy, onRetry: this.#retry }),
    );
  }

  #latestButton(count: number): TemplateResult {
    const label = count > 0 ? this.t('latestMessagesNew', count) : this.t('latestMessages');
    return html`<button
      class="button latest"
      part="latest-button"
      aria-label=${label}
      title=${label}
      @click=${this.#toLatest}
    >
      ${icon(ArrowDown)}${count > 0 ? this.localize.number(count) : nothing}
    </button>`;
  }

  #exactly(at: Date): string {
    return this.localize.date(at, { dateStyle: 'full', timeStyle: 'medium' });
  }

  readonly #onScroll = (): void => {
    // The list grows upwards from its end: 0 is the end, and what is above is negative.
    const isBack = -this.body.scrollTop > NEAR_END;
    if (isBack) this.below ??= 0;
    else this.below = null;
  };

  readonly #toLatest = (): void => {
    this.below = null;
    this.toEnd();
    // The button is about to go.
    this.body.focus({ preventScroll: true });
  };

  readonly #retry = ({ id }: ChatEntry): void => this.ask('retryChatMessage', id);

  readonly #copy = (entry: ChatEntry): void => {
    // Frames may be without that permission: then the text can still be selected.
    navigator.clipboard?.writeText(entry.text).then(
      () => {
        this.copied = keyOf(entry);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => (this.copied = ''), COPIED_FOR);
      },
      () => undefined,
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-messages': RoomMessages;
  }
}
