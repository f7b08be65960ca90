import { css, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { controls, fields } from '../../components/styles/controls.styles.ts';
import { tokens } from '../../components/styles/tokens.styles.ts';
import { OperatorElement } from './operator-element.ts';
import { operatorStyles } from './operator.styles.ts';

/** Asks for the key of the API. */
export class OperatorKey extends OperatorElement {
  static override styles = [
    tokens,
    controls,
    fields,
    operatorStyles,
    css`
      form {
        display: grid;
        gap: 16px;
        max-inline-size: 460px;
        margin: 12vh auto 0;
        padding: 28px clamp(18px, 5vw, 32px) 32px;
        box-shadow: var(--_shadow);
      }
      h1 {
        font-size: 1.5em;
        letter-spacing: -0.01em;
      }
    `,
  ];

  /** Why the last key did not do; empty before one was tried. */
  @property() problem = '';

  @query('input') private readonly input!: HTMLInputElement;

  override focus(): void {
    this.input.focus();
  }

  protected override render(): TemplateResult {
    return html`<form class="card" @submit=${(event: SubmitEvent) => this.#submit(event)}>
      <h1>Operator</h1>
      <div class="field">
        <label for="key">API key</label>
        <input
          id="key"
          class="input"
          type="password"
          autocomplete="off"
          spellcheck="false"
          required
          aria-invalid=${this.problem ? 'true' : 'false'}
          aria-describedby="note problem"
        />
        <p id="note" class="note">
          One of those in <code>API_KEYS</code>. It stays in this tab, and is forgotten when the tab is
          closed.
        </p>
        <p id="problem" class="problem" role="alert">${this.problem || nothing}</p>
      </div>
      <button class="button primary">Continue</button>
    </form>`;
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const key = this.input.value.trim();
    if (key) this.wish({ wish: 'enter', key });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-key': OperatorKey;
  }
}
