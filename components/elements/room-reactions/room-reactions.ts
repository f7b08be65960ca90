import { css, html, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { tokens } from '../../styles/tokens.styles.ts';
import { each } from '../shared/each.ts';
import { RoomElement } from '../shared/room-element.ts';

const SHOWN_FOR = 3_500;
/** More at once would hide who is talking. */
const MOST = 12;
const LANES = 5;

interface Shown {
  readonly key: number;
  readonly name: string;
  readonly emoji: string;
}

/**
 * Emoji that rise over the stage, each with the name of who sent it. Shown only: what is read out is told elsewhere, in few words
 * for many.
 *
 * @csspart reaction - An emoji that somebody shows.
 */
export class RoomReactions extends RoomElement {
  static override styles = [
    tokens,
    css`
      :host {
        position: absolute;
        z-index: 4;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
        container-type: inline-size;
      }
      .reaction {
        position: absolute;
        inset-block-end: 16px;
        inset-inline-start: 16px;
        display: grid;
        justify-items: center;
        gap: 4px;
        animation: rise 3500ms cubic-bezier(0.2, 0.7, 0.4, 1) both;
      }
      .emoji {
        font-family: 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji', sans-serif;
        font-size: 40px;
        line-height: 1.15;
      }
      .name {
        max-inline-size: 110px;
        padding: 1px 9px;
        border-radius: 999px;
        background: rgb(20 23 26 / 88%);
        color: #eef1f0;
        font-size: 12px;
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        unicode-bidi: plaintext;
      }
      .lane-1 {
        inset-inline-start: calc(16px + 9cqi);
      }
      .lane-2 {
        inset-inline-start: calc(16px + 4cqi);
      }
      .lane-3 {
        inset-inline-start: calc(16px + 13cqi);
      }
      .lane-4 {
        inset-inline-start: calc(16px + 18cqi);
      }
      @keyframes rise {
        from {
          opacity: 0;
          translate: 0 24px;
        }
        12% {
          opacity: 1;
        }
        75% {
          opacity: 1;
        }
        to {
          opacity: 0;
          translate: 0 min(-46cqi, -180px);
        }
      }
      /* Without motion they stand side by side instead, and wrap. */
      @media (prefers-reduced-motion: reduce) {
        .list {
          position: absolute;
          inset-block-end: 16px;
          inset-inline: 16px;
          display: flex;
          flex-wrap: wrap;
          gap: 8px;
        }
        .reaction {
          position: static;
        }
      }
    `,
  ];

  @state() private shown: readonly Shown[] = [];
  #next = 0;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();

  show(name: string, emoji: string): void {
    const reaction: Shown = { key: this.#next++, name, emoji };
    this.shown = [...this.shown, reaction].slice(-MOST);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.shown = this.shown.filter((other) => other !== reaction);
    }, SHOWN_FOR);
    this.#timers.add(timer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.shown = [];
  }

  protected override render(): TemplateResult {
    return html`<div class="list" aria-hidden="true">
      ${each(
        this.shown,
        ({ key }) => key,
        ({ key, name, emoji }) =>
          html`<div class="reaction lane-${key % LANES}" part="reaction">
            <span class="emoji">${emoji}</span><span class="name">${name}</span>
          </div>`,
      )}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-reactions': RoomReactions;
  }
}
