import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import ArrowUp from 'lucide/dist/esm/icons/arrow-up.mjs';
import FaceGrinning from 'lucide/dist/esm/icons/face-grinning.mjs';
import { LIMITS } from '../../../protocol/limits.ts';
import { controls, fields } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import type { EmojiChosenEvent, RoomEmoji } from '../room-emoji/room-emoji.ts';
import { icon } from '../shared/icon.ts';
import { placeAt } from '../shared/place-at.ts';
import { RoomElement } from '../shared/room-element.ts';
import { composerStyles } from './room-composer.styles.ts';
import { draftOf, keepDraft } from './draft.ts';

/** From so many characters before the end on, one sees how many are left. */
const TELL = 200;
/** More columns are not found faster, in pixels. */
const WIDEST = 420;

/**
 * Where one writes. What is not sent yet is kept for as long as the tab: the panel may be closed meanwhile, or the page reloaded.
 *
 * @slot - Buttons before the line, for what is not typed.
 * @csspart emoji-button - Opens the choice of emoji.
 * @csspart input - Where one writes.
 * @csspart send-button - Sends what was written.
 */
export class RoomComposer extends RoomElement {
  static override styles = [tokens, controls, fields, unseen, composerStyles];

  /** Fetches the choice of emoji. `define-panels.ts` says from where; without it, the page has registered it. */
  static loadEmoji: () => Promise<unknown> = () => Promise.resolve();

  /** The room that a draft belongs to. */
  @property({ attribute: false }) room = '';

  @query('room-emoji') private readonly emoji!: Partial<RoomEmoji> & HTMLElement;
  @query('textarea') private readonly input!: HTMLTextAreaElement;
  @state() private choosing = false;
  @state() private left: number = LIMITS.chatText;

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** Puts text at the caret, in the place of what is selected. Answers whether there was room for it. */
  insert(text: string): boolean {
    const { selectionStart: from, selectionEnd: to, value } = this.input;
    if (value.length - (to - from) + text.length > LIMITS.chatText) return false;
    this.input.setRangeText(text, from, to, 'end');
    this.#onInput();
    return true;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('room')) return;
    this.input.value = draftOf(this.room);
    this.#measure();
  }

  protected override render(): TemplateResult {
    const isLow = this.left < TELL;
    return html`<form @submit=${this.#submit}>
        <slot></slot>
        <button
          class="button quiet round"
          part="emoji-button"
          type="button"
          popovertarget="emoji"
          aria-haspopup="dialog"
          aria-expanded=${this.choosing}
          aria-label=${this.t('emoji')}
          title=${this.t('emoji')}
        >
          ${icon(FaceGrinning)}
        </button>
        <textarea
          class="input"
          part="input"
          rows="1"
          maxlength=${LIMITS.chatText}
          enterkeyhint="send"
          dir="auto"
          placeholder=${this.t('chatPlaceholder')}
          aria-label=${this.t('chatPlaceholder')}
          aria-describedby=${isLow ? 'left' : nothing}
          @keydown=${this.#onKeyDown}
          @input=${this.#onInput}
        ></textarea>
        <button
          class="button primary round"
          part="send-button"
          aria-label=${this.t('send')}
          @click=${this.#submit}
        >
          ${icon(ArrowUp)}
        </button>
      </form>
      <room-emoji
        exportparts="emoji, emoji-tab, search, tone"
        id="emoji"
        popover
        role="dialog"
        aria-label=${this.t('emoji')}
        @toggle=${this.#onEmojiToggle}
        @emoji-chosen=${this.#onEmoji}
      ></room-emoji>
      ${isLow ? html`<p class="left" id="left">${this.t('charactersLeft', this.left)}</p>` : nothing}
      <span class="unseen" role="status">${this.left === 0 ? this.t('messageFull') : ''}</span>`;
  }

  readonly #onEmojiToggle = async ({ newState }: ToggleEvent): Promise<void> => {
    this.choosing = newState === 'open';
    if (!this.choosing) return;
    this.emoji.style.inlineSize = `${Math.min(this.offsetWidth - 16, WIDEST)}px`;
    try {
      await RoomComposer.loadEmoji();
      placeAt(this.emoji, this.getBoundingClientRect());
      await this.emoji.begin?.();
    } catch {
      // Tried again with the next click.
      this.emoji.hidePopover();
    }
  };

  readonly #onEmoji = ({ text }: EmojiChosenEvent): void => {
    this.emoji.hidePopover();
    this.insert(text);
    this.focus();
  };

  readonly #onInput = (): void => {
    keepDraft(this.room, this.input.value);
    this.#measure();
  };

  #measure(): void {
    this.left = LIMITS.chatText - this.input.value.length;
    if (CSS.supports('field-sizing', 'content')) return;
    const { style } = this.input;
    style.blockSize = '0';
    // Without the borders, which are outside of what scrolls.
    style.blockSize = `${this.input.scrollHeight + 2}px`;
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  };

  /** Of the form, or of its button where a sandbox lets no form be sent. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#send();
    this.input.focus();
  };

  #send(): void {
    const text = this.input.value.trim();
    if (!text) return;
    this.input.value = '';
    this.#onInput();
    this.ask('sendChatMessage', text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-composer': RoomComposer;
  }
}
