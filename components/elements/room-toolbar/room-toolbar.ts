import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import { icon } from '../shared/icon.ts';
import { SizeObserver } from '../shared/size-observer.ts';
import { RoomElement } from '../shared/room-element.ts';
import { RovingFocus } from './roving-focus.ts';
import { toolbarStyles } from './room-toolbar.styles.ts';
import { MORE_ICON, overflow, toolbarItems, type ToolbarItem, type ToolbarState } from './toolbar-items.ts';

const NOTHING: ToolbarState = {
  local: INITIAL_LOCAL,
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  settingsOpen: false,
  fullscreen: false,
  hidden: new Set(),
};

/**
 * The controls of a call. Where there is too little room, the less important ones move behind "More".
 *
 * @slot start - Before the controls.
 * @slot end - After the controls.
 * @csspart toolbar - The row.
 * @csspart button - Each control; also `microphone-button`, `camera-button`, `screenshare-button`, `chat-button`,
 *   `people-button`, `hand-button`, `settings-button`, `fullscreen-button`, `leave-button`, `more-button`.
 * @csspart menu-item - A control behind "More".
 */
export class RoomToolbar extends RoomElement {
  static override styles = [tokens, toolStyles, toolbarStyles];

  @property({ attribute: false }) model: ToolbarState = NOTHING;

  @state() private width = Number.POSITIVE_INFINITY;
  @query('#menu') private readonly menu!: HTMLElement;

  readonly #roving = new RovingFocus(this, '.tool');

  constructor() {
    super();
    new SizeObserver(this, () => (this.width = this.clientWidth));
  }

  protected override render(): TemplateResult {
    const { bar, more } = overflow(toolbarItems(this.t, this.model), this.width);
    return html`<div
        class="bar"
        part="toolbar"
        role="toolbar"
        aria-label=${this.t('toolbar')}
        @keydown=${this.#roving.onKeyDown}
        @focusin=${this.#roving.onFocusIn}
      >
        <slot name="start"></slot>
        ${each(
          bar.slice(0, -1),
          (item) => item.name,
          (item) => this.#tool(item),
        )}
        <button
          class="tool"
          data-name="more"
          part="button more-button"
          popovertarget="menu"
          ?hidden=${more.length === 0}
          aria-label=${this.t('more')}
        >
          ${icon(MORE_ICON)}${this.#badge(more.reduce((sum, item) => sum + (item.badge ?? 0), 0))}
          <span class="tip" aria-hidden="true">${this.t('more')}</span>
        </button>
        ${bar.slice(-1).map((item) => this.#tool(item))}
        <slot name="end"></slot>
      </div>
      <div id="menu" popover @beforetoggle=${this.#onMenuToggle}>
        ${more.map((item) => this.#entry(item))}
      </div>`;
  }

  #tool(item: ToolbarItem): TemplateResult {
    const { name, label, pressed, off, busy } = item;
    return html`<button
      class="tool ${name} ${off ? 'off' : ''} ${busy ? 'busy' : ''}"
      data-name=${name}
      part="button ${name}-button"
      aria-label=${label}
      aria-pressed=${pressed ?? nothing}
      @click=${() => this.ask(item.intent)}
    >
      ${icon(item.icon)}${this.#badge(item.badge)}<span class="tip" aria-hidden="true">${label}</span>
    </button>`;
  }

  #entry({ icon: node, label, pressed, intent }: ToolbarItem): TemplateResult {
    return html`<button
      class="entry"
      part="menu-item"
      aria-pressed=${pressed ?? nothing}
      @click=${() => {
        this.menu.hidePopover();
        this.ask(intent);
      }}
    >
      ${icon(node)}${label}
    </button>`;
  }

  /** The browser gives the focus back to our host, where it is lost. */
  readonly #onMenuToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.menu.matches(':focus-within')) this.focusTool('more');
  };

  #badge(count = 0): TemplateResult | typeof nothing {
    return count > 0
      ? html`<span class="badge" aria-hidden="true">${count > 99 ? '99+' : count}</span>`
      : nothing;
  }

  /** For a panel that has closed: back to the control that opened it. */
  focusTool(name: string): void {
    this.renderRoot.querySelector<HTMLElement>(`[data-name="${name}"]`)?.focus();
  }

  protected override firstUpdated(): void {
    this.width = this.clientWidth;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-toolbar': RoomToolbar;
  }
}
