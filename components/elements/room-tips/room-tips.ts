import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { tokens } from '../../styles/tokens.styles.ts';
import { onPreferences, preferences } from '../../utils/preferences.ts';
import type { RoomToolbar } from '../room-toolbar/room-toolbar.ts';
import { RovingFocus } from '../room-toolbar/roving-focus.ts';
import { placeAbove } from '../shared/place-above.ts';
import { RoomElement } from '../shared/room-element.ts';
import { shortcutOf } from '../shared/shortcuts.ts';

/** Milliseconds that a pointer rests on a control before it is named. */
const DELAY = 350;

/**
 * What a toolbar gains once it is used: the name of a control under the pointer or the focus, with its shortcut; one tab stop with
 * arrow keys for all of it; arrow keys that open menus. The tooltip repeats the control's own name, and is not read out again.
 */
export class RoomTips extends RoomElement {
  static override styles = [
    tokens,
    css`
      :host {
        margin: 0;
        padding: 5px 10px;
        border: 1px solid transparent;
        border-radius: 8px;
        background: #eef1f0;
        color: #14171a;
        font-size: 13px;
        line-height: 1.4;
        white-space: nowrap;
        pointer-events: none;
      }
      kbd {
        margin-inline-start: 6px;
        padding: 0 5px;
        border: 1px solid #14171a4d;
        border-radius: 5px;
        font: inherit;
        text-transform: uppercase;
      }
    `,
  ];

  @state() private label = '';
  @state() private key: string | undefined;
  #shown: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: (() => void) | undefined;
  #wired = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = 'true';
    this.#wire();
    this.#stop = onPreferences(() => this.#announceKeys());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#stop?.();
    this.#shown = null;
  }

  protected override render(): TemplateResult {
    return html`${this.label}${this.key ? html`<kbd>${this.key}</kbd>` : ''}`;
  }

  get #toolbar(): RoomToolbar {
    return (this.getRootNode() as ShadowRoot).host as RoomToolbar;
  }

  /** Once: we live as long as our toolbar. */
  #wire(): void {
    if (this.#wired) return;
    this.#wired = true;
    const toolbar = this.#toolbar;
    const bar = toolbar.renderRoot.querySelector<HTMLElement>('.bar');
    if (!bar) return;
    const roving = new RovingFocus(toolbar, '.tool');
    toolbar.addController({ hostUpdated: () => this.#onToolbarUpdated() });
    bar.addEventListener('focusin', roving.onFocusIn);
    bar.addEventListener('keydown', (event) => this.#onKeyDown(event, roving));
    bar.addEventListener('focusin', ({ target }) => {
      if ((target as Element).matches(':focus-visible')) this.#show(target);
    });
    bar.addEventListener('focusout', this.#hide);
    bar.addEventListener('click', this.#hide);
    bar.addEventListener('pointerover', ({ pointerType, target }) => {
      this.#hide();
      if (pointerType === 'mouse') this.#timer = setTimeout(() => this.#show(target), DELAY);
    });
    bar.addEventListener('pointerleave', this.#hide);
    toolbar.requestUpdate();
  }

  #onToolbarUpdated(): void {
    this.#announceKeys();
    if (this.#shown?.isConnected && !this.#shown.hidden) this.label = this.#shown.ariaLabel ?? '';
    else this.#hide();
  }

  #announceKeys(): void {
    const on = preferences().shortcuts;
    for (const tool of this.#toolbar.renderRoot.querySelectorAll<HTMLButtonElement>('.tool')) {
      if (tool.popoverTargetElement) tool.ariaHasPopup = 'menu';
      const key = on && shortcutOf(tool.dataset['name'] ?? '');
      if (key) tool.setAttribute('aria-keyshortcuts', key);
      else tool.removeAttribute('aria-keyshortcuts');
    }
  }

  #onKeyDown(event: KeyboardEvent, roving: RovingFocus): void {
    const { key, target } = event;
    if (key === 'Escape') this.#hide();
    const opens = target instanceof HTMLButtonElement && target.popoverTargetElement;
    if (!opens || (key !== 'ArrowUp' && key !== 'ArrowDown')) return roving.onKeyDown(event);
    event.preventDefault();
    target.click();
  }

  #show(target: EventTarget | null): void {
    const tool = target instanceof Element ? target.closest<HTMLElement>('.tool') : null;
    // A menu that is open says what its control is for.
    if (!tool || this.#toolbar.renderRoot.querySelector('room-menu:popover-open')) return;
    this.#shown = tool;
    this.label = tool.ariaLabel ?? '';
    this.key = tool.getAttribute('aria-keyshortcuts') ?? undefined;
    void this.updateComplete.then(() => {
      if (this.#shown !== tool || !this.isConnected) return;
      this.showPopover();
      placeAbove(this, tool);
    });
  }

  readonly #hide = (): void => {
    clearTimeout(this.#timer);
    this.#shown = null;
    if (this.matches(':popover-open')) this.hidePopover();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-tips': RoomTips;
  }
}
