import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { toolStyles } from '../../styles/tool.styles.ts';
import { icon } from '../shared/icon.ts';
import { SizeObserver } from '../shared/size-observer.ts';
import { RoomElement } from '../shared/room-element.ts';
import { toolbarStyles } from './room-toolbar.styles.ts';
import { MENUS, overflow, toolbarItems, type ToolbarItem, type ToolbarState } from './toolbar-items.ts';

const NOTHING: ToolbarState = {
  local: INITIAL_LOCAL,
  speaker: '',
  layout: 'auto',
  unread: 0,
  chatOpen: false,
  peopleOpen: false,
  fullscreen: false,
  hidden: new Set(),
};

/**
 * The controls of a call. Where there is too little room, the less important ones move behind "More". What its menus hold,
 * tooltips and arrow keys come a moment later, with what makes a call pleasant (`room-menu`, `room-tips`).
 *
 * @slot start - Before the controls.
 * @slot end - After the controls.
 * @csspart toolbar - The row of controls.
 * @csspart button - Each control of the toolbar.
 * @csspart microphone-button - Switches the microphone on and off.
 * @csspart microphone-menu-button - Opens the choice of microphones and speakers.
 * @csspart camera-button - Switches the camera on and off.
 * @csspart camera-menu-button - Opens the choice of cameras.
 * @csspart screenshare-button - Starts and stops sharing the screen.
 * @csspart reactions-button - Opens the choice of reactions.
 * @csspart hand-button - Raises and lowers the hand.
 * @csspart chat-button - Opens and closes the chat.
 * @csspart people-button - Opens and closes the list of people.
 * @csspart layout-button - Opens the choice of layouts.
 * @csspart settings-button - Opens the settings.
 * @csspart more-button - Opens what there was no space for.
 * @csspart leave-button - Leaves the call.
 * @csspart menu - What opens above a control.
 * @csspart menu-item - An entry of a menu.
 */
export class RoomToolbar extends RoomElement {
  static override styles = [tokens, toolStyles, toolbarStyles];

  @property({ attribute: false }) model: ToolbarState = NOTHING;

  @state() private width = Number.POSITIVE_INFINITY;

  constructor() {
    super();
    new SizeObserver(this, () => (this.width = this.clientWidth));
  }

  protected override render(): TemplateResult {
    const { bar, more } = overflow(toolbarItems(this.t, this.model), this.width);
    return html`<div class="bar" part="toolbar" role="toolbar" aria-label=${this.t('toolbar')}>
        <slot name="start"></slot>
        ${each(
          bar,
          (item) => item.name,
          (item) => this.#tool(item, more),
        )}
        <slot name="end"></slot>
      </div>
      ${MENUS.map(
        (name) =>
          html`<room-menu
            id=${name}
            popover
            part="menu"
            exportparts="menu-item"
            .model=${this.model}
            .more=${more}
          ></room-menu>`,
      )}
      <room-tips popover="manual"></room-tips>`;
  }

  #tool(item: ToolbarItem, more: readonly ToolbarItem[]): TemplateResult {
    const { name, label, pressed, off, busy, intent } = item;
    const badge = name === 'more' ? more.reduce((sum, hidden) => sum + (hidden.badge ?? 0), 0) : item.badge;
    return html`<button
      class="tool ${name} ${off ? 'off' : ''} ${busy ? 'busy' : ''}"
      data-name=${name}
      part="button ${name}-button"
      aria-label=${label}
      aria-pressed=${pressed ?? nothing}
      popovertarget=${intent ? nothing : name}
      @click=${() => intent && this.ask(intent)}
    >
      ${icon(item.icon)}${this.#badge(badge)}
    </button>`;
  }

  #badge(count = 0): TemplateResult | typeof nothing {
    return count > 0
      ? html`<span class="badge" aria-hidden="true">${count > 99 ? '99+' : count}</span>`
      : nothing;
  }

  /** For a panel that has closed: back to the control that opened it, or to what hides it. */
  focusTool(name: string): void {
    const tool = (shown: string) => this.renderRoot.querySelector<HTMLElement>(`[data-name="${shown}"]`);
    (tool(name) ?? tool('more'))?.focus();
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
