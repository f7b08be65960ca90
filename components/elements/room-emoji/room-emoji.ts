import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls, fields } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { RoomElement } from '../shared/room-element.ts';
import { emojiMemory, rememberEmoji, rememberTone, type EmojiMemory } from './emoji-memory.ts';
import { searchEmoji } from './emoji-search.ts';
import { loadEmoji, type Emoji, type EmojiTable } from './emoji-table.ts';
import { inTone, type Tone } from './emoji-tone.ts';
import { gridStep } from './grid-keys.ts';
import { emojiStyles } from './room-emoji.styles.ts';

/** Somebody has chosen an emoji: `text` is to be put where one writes. */
export class EmojiChosenEvent extends Event {
  readonly text: string;

  constructor(text: string) {
    super('emoji-chosen', { bubbles: true, composed: true });
    this.text = text;
  }
}

const RECENT = -1;
const WAVE: Pick<Emoji, 'text' | 'hasTones'> = { text: '✋', hasTones: true };

/**
 * All emoji, by group or by name. Names are fetched in the language of the page when it is first shown.
 *
 * @fires emoji-chosen
 * @csspart search - Where one writes what to look for.
 * @csspart tone - The choice of a skin tone.
 * @csspart emoji - One emoji of the choice.
 * @csspart emoji-tab - Leads to one group of emoji.
 */
export class RoomEmoji extends RoomElement {
  static override styles = [tokens, controls, fields, unseen, emojiStyles];

  @query('input') private readonly input!: HTMLInputElement;
  @query('[role="listbox"]') private readonly list!: HTMLElement;
  @state() private table: EmojiTable | null = null;
  @state() private failed = false;
  /** Index of the group that is shown; {@link RECENT} for what was chosen before. */
  @state() private group = 0;
  @state() private search = '';
  @state() private memory: EmojiMemory = emojiMemory();
  #tag = '';

  /** Ready to choose anew: what was chosen before is at hand, and the search is empty. */
  async begin(): Promise<void> {
    this.memory = emojiMemory();
    this.group = this.memory.recent.length > 0 ? RECENT : 0;
    this.search = '';
    await this.#load();
    await this.updateComplete;
    if (this.input) this.input.value = '';
    this.input?.focus();
  }

  protected override willUpdate(): void {
    if (this.table && this.#tag !== this.localize.tag) void this.#load();
  }

  async #load(): Promise<void> {
    const { tag } = this.localize;
    if (this.table && this.#tag === tag) return;
    this.#tag = tag;
    try {
      this.table = await loadEmoji(tag);
      this.failed = false;
    } catch {
      this.#tag = '';
      this.failed = true;
    }
  }

  protected override render(): TemplateResult {
    const { table } = this;
    if (!table)
      return html`<p class="none" role="status">${this.failed ? this.t('emojiFailed') : nothing}</p>`;
    const shown = this.#shown(table);
    return html`<div class="top">
        <input
          class="input"
          part="search"
          type="search"
          placeholder=${this.t('findEmoji')}
          aria-label=${this.t('findEmoji')}
          @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)}
          @keydown=${this.#onSearchKey}
        />
        <select
          class="input tone"
          part="tone"
          aria-label=${this.t('skinTone')}
          title=${this.t('skinTone')}
          @change=${this.#onTone}
        >
          ${[this.t('skinToneNone'), ...table.tones].map(
            (name, tone) =>
              html`<option value=${tone} .selected=${tone === this.memory.tone}>
                ${inTone(WAVE, tone as Tone)} ${name}
              </option>`,
          )}
        </select>
      </div>
      ${this.search.trim() ? nothing : this.#tabs(table)}
      <div class="list" role="listbox" id="list" aria-label=${this.#title(table)} @keydown=${this.#onListKey}>
        ${shown.map((emoji, index) => this.#option(emoji, index === 0))}
      </div>
      ${shown.length === 0 ? html`<p class="none">${this.t('noEmoji')}</p>` : nothing}
      <span class="unseen" role="status"
        >${this.search.trim() ? this.t('emojiFound', shown.length) : ''}</span
      >`;
  }

  #tabs({ groups }: EmojiTable): TemplateResult {
    const recent = { name: this.t('emojiRecent'), emoji: [{ text: '🕘' }] };
    const all = this.memory.recent.length > 0 ? [recent, ...groups] : groups;
    const first = this.memory.recent.length > 0 ? RECENT : 0;
    return html`<div class="tabs" role="tablist" @keydown=${this.#onTabKey}>
      ${all.map(({ name, emoji }, index) => {
        const isShown = index + first === this.group;
        return html`<button
          class="button quiet"
          part="emoji-tab"
          role="tab"
          aria-selected=${isShown}
          aria-controls="list"
          aria-label=${name}
          title=${name}
          tabindex=${isShown ? 0 : -1}
          @click=${() => (this.group = index + first)}
        >
          ${emoji[0]?.text}
        </button>`;
      })}
    </div>`;
  }

  #option(emoji: Emoji, first: boolean): TemplateResult {
    return html`<button
      class="button quiet"
      part="emoji"
      role="option"
      aria-selected="false"
      tabindex=${first ? 0 : -1}
      aria-label=${emoji.name}
      title=${emoji.name}
      @click=${() => this.#choose(emoji)}
    >
      ${inTone(emoji, this.memory.tone)}
    </button>`;
  }

  #shown(table: EmojiTable): readonly Emoji[] {
    if (this.search.trim()) return searchEmoji(table, this.search);
    if (this.group !== RECENT) return table.groups[this.group]?.emoji ?? [];
    const all = new Map(table.groups.flatMap(({ emoji }) => emoji).map((emoji) => [emoji.text, emoji]));
    return this.memory.recent.flatMap((text) => all.get(text) ?? []);
  }

  #title({ groups }: EmojiTable): string {
    if (this.search.trim()) return this.t('findEmoji');
    return this.group === RECENT ? this.t('emojiRecent') : (groups[this.group]?.name ?? '');
  }

  #choose(emoji: Emoji): void {
    rememberEmoji(emoji.text);
    this.dispatchEvent(new EmojiChosenEvent(inTone(emoji, this.memory.tone)));
  }

  protected override updated(changed: PropertyValues): void {
    // Another list begins at its top.
    if ((changed.has('group') || changed.has('search')) && this.list) this.list.scrollTop = 0;
  }

  get #options(): readonly HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  readonly #onTone = (event: Event): void => {
    rememberTone(Number((event.target as HTMLSelectElement).value) as Tone);
    this.memory = emojiMemory();
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.#options[0]?.focus();
    else if (event.key === 'Enter' && this.search.trim()) this.#options[0]?.click();
    else return;
    event.preventDefault();
  };

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLElement>('[role="tab"]')];
    this.#step(event, tabs, tabs.length)?.click();
  };

  readonly #onListKey = (event: KeyboardEvent): void => {
    const options = this.#options;
    const top = options[0]?.offsetTop;
    const columns = options.findIndex(({ offsetTop }) => offsetTop !== top);
    const now = options.indexOf(event.target as HTMLElement);
    const next = this.#step(event, options, columns < 0 ? options.length : columns);
    if (!next) return;
    const last = options[now];
    if (last) last.tabIndex = -1;
    next.tabIndex = 0;
  };

  #step(event: KeyboardEvent, items: readonly HTMLElement[], columns: number): HTMLElement | undefined {
    const index = items.indexOf(event.target as HTMLElement);
    const rightToLeft = getComputedStyle(this).direction === 'rtl';
    const step = gridStep(event.key, { index, count: items.length, columns, rightToLeft });
    const next = step === null ? undefined : items[step];
    if (!next) return undefined;
    event.preventDefault();
    next.focus();
    return next;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-emoji': RoomEmoji;
  }
  interface HTMLElementEventMap {
    'emoji-chosen': EmojiChosenEvent;
  }
}
