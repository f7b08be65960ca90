import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import Copied from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { unseen } from '../../styles/unseen.styles.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';

/**
 * A piece of code that somebody is to write elsewhere: shown in full, and copied with one press. Shows nothing while it is empty.
 *
 * @csspart snippet - What is to be written.
 * @csspart snippet-copy-button - Copies the snippet.
 */
export class RoomSnippet extends RoomElement {
  static override styles = [
    tokens,
    controls,
    unseen,
    css`
      :host {
        display: block;
      }
      .snippet {
        display: flex;
        align-items: center;
        gap: 4px;
        margin-block-start: 6px;
        padding-inline-start: 12px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius-s);
        background: var(--_surface);
        color: var(--_text);
        text-align: start;
      }
      code {
        flex: 1;
        min-inline-size: 0;
        padding-block: 8px;
        font-family: ui-monospace, monospace;
        font-size: 0.9em;
        overflow-wrap: anywhere;
      }
      button {
        flex: none;
      }
    `,
  ];

  @property() text = '';
  @state() private outcome: 'copied' | 'textSelected' | null = null;
  @query('code') private readonly code!: HTMLElement;

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('text')) this.outcome = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.text) return nothing;
    return html`<div class="snippet" part="snippet" dir="ltr">
      <code>${this.text}</code>
      <button
        class="button quiet round"
        type="button"
        part="snippet-copy-button"
        aria-label=${this.t('copyText')}
        title=${this.t('copyText')}
        @click=${() => void this.#copy()}
      >
        ${icon(this.outcome === 'copied' ? Copied : Copy)}
      </button>
      <span class="unseen" role="status">${this.outcome ? this.t(this.outcome) : ''}</span>
    </div>`;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = 'copied';
    } catch {
      // Frames without that permission: the text is selected, ready for the keyboard.
      this.ownerDocument.defaultView?.getSelection()?.selectAllChildren(this.code);
      this.outcome = 'textSelected';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-snippet': RoomSnippet;
  }
}
