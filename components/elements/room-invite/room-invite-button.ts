import { css, html, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import UserPlus from 'lucide/dist/esm/icons/user-plus.mjs';
import { loadTexts } from '../../i18n/localize.ts';
import { controls } from '../../styles/controls.styles.ts';
import { dialogs } from '../../styles/dialog.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { inviteLink } from '../shared/invite-link.ts';
import { PageElement } from '../shared/page-element.ts';
import { panelHeader } from '../shared/panel-header.ts';
import { RoomElement } from '../shared/room-element.ts';

/**
 * A button that shows how others get here, in a dialog. The dialog's contents are fetched with the first click.
 *
 * @csspart invite-button - Opens the invitation.
 * @csspart dialog - The invitation.
 * @csspart close-button - Closes the panel.
 */
export class RoomInviteButton extends RoomElement {
  static override styles = [
    tokens,
    controls,
    dialogs,
    css`
      :host {
        display: block;
        padding: 12px 18px;
        border-block-start: 1px solid var(--_line);
      }
      .open {
        inline-size: 100%;
      }
      dialog {
        inline-size: min(560px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        overflow: auto;
        padding: 12px 18px 18px;
      }
      header {
        display: flex;
        align-items: center;
        justify-content: space-between;
        margin-inline-end: -8px;
      }
      h2 {
        font-size: 1.2em;
        font-weight: 650;
      }
    `,
  ];

  /** Name of the room. */
  @property() room = '';
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  protected override render(): TemplateResult {
    return html`<button
        class="button open"
        part="invite-button"
        aria-haspopup="dialog"
        @click=${() => void this.#open()}
      >
        ${icon(UserPlus)} ${this.t('inviteOthers')}
      </button>
      <dialog part="dialog" aria-labelledby="title" @click=${this.#onClick} @keydown=${keepEscape}>
        ${panelHeader(this.t('inviteOthers'), this.t('close'), () => this.dialog.close())}
        <room-invite .link=${inviteLink(this.room)}></room-invite>
      </dialog>`;
  }

  async #open(): Promise<void> {
    try {
      await Promise.all([PageElement.load('invite'), loadTexts()]);
    } catch {
      // Fetched again at the next click; there is nothing to show until then.
      return;
    }
    if (this.isConnected && !this.dialog.open) this.dialog.showModal();
  }

  /** A click beside a dialog is one on the dialog itself: what is in it covers the rest. */
  readonly #onClick = ({ target, clientX, clientY }: MouseEvent): void => {
    if (target !== this.dialog) return;
    const { left, right, top, bottom } = this.dialog.getBoundingClientRect();
    if (clientX < left || clientX > right || clientY < top || clientY > bottom) this.dialog.close();
  };
}

/** What is around a dialog is not meant: its panel would close as well, or instead. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'room-invite-button': RoomInviteButton;
  }
}
