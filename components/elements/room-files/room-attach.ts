import { css, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import Paperclip from 'lucide/dist/esm/icons/paperclip.mjs';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';

/**
 * The button that sends files.
 *
 * @csspart attach-button - Chooses files to send.
 */
export class RoomAttach extends RoomElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        flex: none;
      }
    `,
  ];

  @query('input') private readonly input!: HTMLInputElement;

  protected override render(): TemplateResult {
    return html`<button
        class="button quiet round"
        part="attach-button"
        type="button"
        aria-label=${this.t('attach')}
        title=${this.t('attach')}
        @click=${() => this.input.click()}
      >
        ${icon(Paperclip)}
      </button>
      <input type="file" multiple hidden @change=${this.#onChange} />`;
  }

  readonly #onChange = (): void => {
    for (const file of this.input.files ?? []) this.ask('sendFile', file);
    // The same file may be chosen once more.
    this.input.value = '';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'room-attach': RoomAttach;
  }
}
