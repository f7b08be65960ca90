import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { RoomElement } from '../shared/room-element.ts';
import { suggestEmail } from './suggest-email.ts';

const suggestionStyles = css`
  :host {
    display: block;
    /* Where there is nothing to say, there is no gap for it either. */
    margin-block-start: -6px;
  }
  .button.quiet {
    justify-content: start;
    margin-block-start: 6px;
    margin-inline-start: -0.5em;
    padding-inline: 0.5em;
    color: var(--_accent);
    font-size: 0.93em;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;

/**
 * What was probably meant by an e-mail address with a slip in it. Stands beside the `<input>`, in the same parent, and
 * speaks once that has been left: nobody is corrected while typing. One press puts the suggestion in.
 */
export class RoomSuggestion extends RoomElement {
  static override styles = [tokens, controls, suggestionStyles];

  @state() private suggestion: string | null = null;
  #field: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#field = this.parentElement;
    this.#field?.addEventListener('focusout', this.#onLeave);
    this.#field?.addEventListener('input', this.#onInput);
    // It may have been left before this was there.
    if (!this.#field?.matches(':focus-within')) this.#onLeave();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#field?.removeEventListener('focusout', this.#onLeave);
    this.#field?.removeEventListener('input', this.#onInput);
  }

  protected override render(): TemplateResult {
    const { suggestion } = this;
    return html`<div role="status">
      ${
        suggestion
          ? html`<button class="button quiet" type="button" @click=${() => this.#take(suggestion)}>
              ${this.t('didYouMean', suggestion)}
            </button>`
          : nothing
      }
    </div>`;
  }

  get #input(): HTMLInputElement | null {
    return this.#field?.querySelector('input') ?? null;
  }

  readonly #onLeave = (): void => {
    // A line more would take a button away from under the pointer.
    const root = this.getRootNode() as Document | ShadowRoot;
    if (!root.querySelector('button:active')) this.suggestion = suggestEmail(this.#input?.value ?? '');
  };

  readonly #onInput = (): void => {
    this.suggestion = null;
  };

  #take(suggestion: string): void {
    const input = this.#input;
    if (!input) return;
    input.value = suggestion;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-suggestion': RoomSuggestion;
  }
}
