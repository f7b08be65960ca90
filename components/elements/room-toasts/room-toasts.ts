import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { each } from '../shared/each.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { RoomElement } from '../shared/room-element.ts';

const SHOWN_FOR = 4_000;
const MOST = 3;

interface Toast {
  readonly key: number;
  readonly text: string;
  readonly quiet: boolean;
}

/**
 * Short notes on what happened, read out politely and gone by themselves.
 *
 * @csspart toast - A short note on what has happened.
 */
export class RoomToasts extends RoomElement {
  static override styles = [
    tokens,
    unseen,
    css`
      :host {
        position: absolute;
        z-index: 5;
        inset-block-start: var(--_toasts, 12px);
        inset-inline: 12px;
        pointer-events: none;
      }
      .list {
        display: grid;
        justify-items: center;
        gap: 6px;
      }
      .toast {
        max-inline-size: 100%;
        padding: 7px 14px;
        border-radius: 18px;
        background: rgb(20 23 26 / 92%);
        box-shadow: var(--_shadow);
        color: #eef1f0;
        font-size: 0.93em;
        font-weight: 500;
        animation: arrive 160ms ease-out;
      }
      @keyframes arrive {
        from {
          opacity: 0;
          translate: 0 -6px;
        }
      }
    `,
  ];

  @state() private toasts: readonly Toast[] = [];
  #next = 0;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  show(text: string): void {
    this.#add({ key: this.#next++, text, quiet: false });
  }

  /** Reads out, and shows nothing. */
  say(text: string): void {
    this.#add({ key: this.#next++, text, quiet: true });
  }

  #add(toast: Toast): void {
    const alike = this.toasts.filter(({ quiet }) => quiet === toast.quiet);
    const tooMany = alike.slice(0, Math.max(0, alike.length + 1 - MOST));
    this.toasts = [...this.toasts.filter((other) => !tooMany.includes(other)), toast];
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.toasts = this.toasts.filter((other) => other !== toast);
    }, SHOWN_FOR);
    this.#timers.add(timer);
  }

  protected override render(): TemplateResult {
    return html`<div class="list" role="status" aria-live="polite">
      ${each(
        this.toasts,
        (toast) => toast.key,
        ({ text, quiet }) =>
          quiet
            ? html`<div class="quiet unseen">${text}</div>`
            : html`<div class="toast edge" part="toast">${text}</div>`,
      )}
    </div>`;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.toasts = [];
  }
}
