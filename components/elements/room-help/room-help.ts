import { css, html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import X from 'lucide/dist/esm/icons/x.mjs';
import { checkboxes } from '../../styles/checkbox.styles.ts';
import { controls } from '../../styles/controls.styles.ts';
import { dialogs } from '../../styles/dialog.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { preferences, setPreferences } from '../../utils/preferences.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { HELP_KEY, SHORTCUTS } from '../shared/shortcuts.ts';

/**
 * The list of keyboard shortcuts, in a dialog, and the switch that turns those of a single key off.
 *
 * @csspart shortcuts - The dialog.
 * @csspart shortcuts-close-button - Closes the list of shortcuts.
 * @csspart shortcuts-switch - Switches the shortcuts on and off.
 */
export class RoomHelp extends RoomElement {
  static override styles = [
    tokens,
    controls,
    dialogs,
    checkboxes,
    css`
      dialog {
        inline-size: min(420px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        padding: 0;
        color-scheme: var(--_scheme);
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding-block: 8px;
        padding-inline: 18px 8px;
        border-block-end: 1px solid var(--_line);
      }
      h2 {
        font-size: 1.07em;
        font-weight: 650;
      }
      .body {
        display: grid;
        gap: 14px;
        padding: 14px 18px 18px;
      }
      p {
        color: var(--_muted);
        font-size: 0.93em;
      }
      dl {
        display: grid;
        margin: 0;
      }
      .row {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 16px;
        padding-block: 7px;
      }
      .row + .row {
        border-block-start: 1px solid var(--_line);
      }
      dd {
        flex: none;
        margin: 0;
      }
      kbd {
        display: inline-block;
        min-inline-size: 30px;
        padding: 3px 8px;
        border: 1px solid var(--_field-line);
        border-block-end-width: 2px;
        border-radius: 7px;
        background: var(--_raised);
        font: inherit;
        font-size: 0.87em;
        font-weight: 600;
        text-align: center;
        text-transform: capitalize;
      }
    `,
  ];

  @query('dialog') private readonly dialog!: HTMLDialogElement;

  /** Opens it; nothing happens where it is open. The focus goes back to where it was when it closes. */
  async show(): Promise<void> {
    await this.updateComplete;
    if (!this.dialog.open) this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Taken out of the document, a dialog says that it is open and is not modal any more.
    this.renderRoot.querySelector('dialog')?.removeAttribute('open');
  }

  protected override render(): TemplateResult {
    const { shortcuts } = preferences();
    return html`<dialog part="shortcuts" closedby="any" aria-labelledby="title">
      <header>
        <h2 id="title">${this.t('shortcuts')}</h2>
        <button
          class="button quiet round"
          part="shortcuts-close-button"
          aria-label=${this.t('close')}
          @click=${() => this.dialog.close()}
        >
          ${icon(X)}
        </button>
      </header>
      <div class="body">
        <p>${this.t('shortcutsHint')}</p>
        <dl>
          ${this.#row(this.t('shortcutTalk'), this.t('keySpace'))}
          ${SHORTCUTS.map(({ key, text }) => this.#row(this.t(text), key))}
          ${this.#row(this.t('shortcutHelp'), HELP_KEY)}
        </dl>
        <label>
          <input
            type="checkbox"
            part="shortcuts-switch"
            .checked=${shortcuts}
            @change=${({ target }: Event) =>
              setPreferences({ shortcuts: (target as HTMLInputElement).checked })}
          />
          ${this.t('shortcutsOn')}
        </label>
      </div>
    </dialog>`;
  }

  #row(what: string, key: string): TemplateResult {
    return html`<div class="row">
      <dt>${what}</dt>
      <dd><kbd>${key}</kbd></dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'room-help': RoomHelp;
  }
}
