import { css, html, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { controls } from '../../components/styles/controls.styles.ts';
import { dialogs } from '../../components/styles/dialog.styles.ts';
import { tokens } from '../../components/styles/tokens.styles.ts';
import { OperatorElement } from './operator-element.ts';
import { operatorStyles } from './operator.styles.ts';

export interface Question {
  readonly title: string;
  readonly text: string;
  /** What is on the button that does it. */
  readonly verb: string;
}

/** Asks before something is done that cannot be undone. */
export class OperatorConfirm extends OperatorElement {
  static override styles = [
    tokens,
    controls,
    dialogs,
    operatorStyles,
    css`
      dialog {
        inline-size: min(420px, calc(100vw - 32px));
        padding: 22px;
        overflow-wrap: anywhere;
      }
      p {
        margin-block: 8px 22px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 10px;
      }
    `,
  ];

  @state() private question: Question = { title: '', text: '', verb: '' };

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  #answer: (yes: boolean) => void = () => undefined;

  /** Resolves to whether it is to be done. A question that is open is answered with no. */
  async ask(question: Question): Promise<boolean> {
    this.#answer(false);
    this.question = question;
    await this.updateComplete;
    this.dialog.returnValue = '';
    this.dialog.showModal();
    return new Promise((resolve) => (this.#answer = resolve));
  }

  protected override render(): TemplateResult {
    const { title, text, verb } = this.question;
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="text"
      @close=${() => this.#answer(this.dialog.returnValue === 'yes')}
    >
      <form method="dialog">
        <h2 id="title">${title}</h2>
        <p id="text">${text}</p>
        <div class="row">
          <button class="button" value="no" autofocus>Cancel</button>
          <button class="button danger" value="yes">${verb}</button>
        </div>
      </form>
    </dialog>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'operator-confirm': OperatorConfirm;
  }
}
