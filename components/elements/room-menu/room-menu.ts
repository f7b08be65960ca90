import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import Check from 'lucide/dist/esm/icons/check.mjs';
import { menuSurface } from '../../styles/menu.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import { DeviceList } from '../room-devices/device-list.ts';
import type { RoomToolbar } from '../room-toolbar/room-toolbar.ts';
import type { MenuName, ToolbarItem, ToolbarState } from '../room-toolbar/toolbar-items.ts';
import { each } from '../shared/each.ts';
import { icon } from '../shared/icon.ts';
import { placeAbove } from '../shared/place-above.ts';
import { RoomElement } from '../shared/room-element.ts';
import { menuGroups, type MenuEntry, type MenuGroup, type MenuPort } from './menu-groups.ts';
import { onMenuKeyDown } from './menu-keys.ts';
import { menuStyles } from './room-menu.styles.ts';
import { ShowShortcutsEvent } from './show-shortcuts.ts';

const ANCHORED = CSS.supports('position-area: top');

/**
 * A menu of the toolbar, above its control: a popover (HTML, section 6.12) whose id says which one it is. Made anew each time it
 * opens, with the focus on what is chosen, or on the first entry.
 *
 * @csspart menu-item - An entry of a menu.
 */
export class RoomMenu extends RoomElement {
  static override styles = [tokens, menuSurface, menuStyles];

  @property({ attribute: false }) model: ToolbarState | undefined;
  /** What the toolbar has no room for. */
  @property({ attribute: false }) more: readonly ToolbarItem[] = [];
  @state() private open = false;

  readonly #devices = new DeviceList(this);
  readonly #port: MenuPort = {
    ask: (intent, ...args) => this.ask(intent, ...args),
    showSelfView: (selfView) => setPreferences({ selfView }),
    showShortcuts: () => this.dispatchEvent(new ShowShortcutsEvent()),
  };

  constructor() {
    super();
    this.addEventListener('beforetoggle', this.#onBeforeToggle);
    this.addEventListener('toggle', this.#onToggle);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Somebody may have been quicker than what is fetched for a menu.
    this.open = this.matches(':popover-open');
    if (this.open) void this.#takeFocus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.open || !this.model) return nothing;
    const { microphones, cameras, speakers } = this.#devices;
    const { t, model, more } = this;
    const { selfView } = preferences();
    const facts = { t, model, more, microphones, cameras, speakers, selfView };
    return html`<div role="menu" aria-label=${this.#button?.ariaLabel ?? nothing} @keydown=${this.#onKeyDown}>
      ${each(
        menuGroups(this.id as MenuName, facts),
        ({ key }) => key,
        (group) => this.#group(group),
      )}
    </div>`;
  }

  #group({ label, entries }: MenuGroup): TemplateResult {
    return html`<div
      class="group ${entries[0]?.emoji ? 'emoji' : ''}"
      role="group"
      aria-label=${label ?? nothing}
    >
      ${label ? html`<div class="title" aria-hidden="true">${label}</div>` : nothing}
      ${each(
        entries,
        (entry) => entry.key,
        (entry) => this.#entry(entry),
      )}
    </div>`;
  }

  #entry(entry: MenuEntry): TemplateResult {
    const { role, label, emoji, checked } = entry;
    return html`<button
      class="entry"
      part="menu-item"
      tabindex="-1"
      role=${role}
      data-key=${entry.key}
      aria-label=${emoji ? label : nothing}
      aria-checked=${checked === undefined ? nothing : `${checked}`}
      @click=${() => {
        this.hidePopover();
        entry.choose(this.#port);
      }}
    >
      ${emoji ?? html`<span class="mark">${this.#mark(entry)}</span>${label}`}
    </button>`;
  }

  #mark({ checked, icon: node }: MenuEntry): unknown {
    if (checked) return icon(Check);
    return node ? icon(node) : nothing;
  }

  get #toolbar(): RoomToolbar | null {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? (root.host as RoomToolbar) : null;
  }

  get #button(): Element | null {
    return this.#toolbar?.renderRoot.querySelector(`[data-name="${this.id}"]`) ?? null;
  }

  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    // Browsers tell it to assistive technology by themselves; everybody else sees it by this.
    this.#button?.setAttribute('aria-expanded', `${newState === 'open'}`);
    if (newState === 'open') {
      this.open = true;
      void this.#devices.refresh();
    } else if (this.matches(':focus-within')) {
      // The browser gives the focus back to the toolbar's host, where it is lost.
      this.#toolbar?.focusTool(this.id);
    }
  };

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    this.open = newState === 'open';
    if (this.open) void this.#takeFocus();
  };

  async #takeFocus(): Promise<void> {
    await this.updateComplete;
    if (!ANCHORED && this.#button) placeAbove(this, this.#button);
    const [first, ...others] = this.renderRoot.querySelectorAll<HTMLElement>('.entry');
    const isChosen = (entry: HTMLElement) => entry.role === 'menuitemradio' && entry.ariaChecked === 'true';
    // In the long menu, what is chosen lies far below the beginning.
    const chosen = this.id === 'more' ? undefined : others.find(isChosen);
    (chosen ?? first)?.focus();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    // What comes after the menu's control comes next.
    if (event.key === 'Tab') this.hidePopover();
    else onMenuKeyDown(event);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-menu': RoomMenu;
  }
}
