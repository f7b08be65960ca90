import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import Copied from 'lucide/dist/esm/icons/clipboard-check.mjs';
import Link from 'lucide/dist/esm/icons/link.mjs';
import QrCodeIcon from 'lucide/dist/esm/icons/qr-code.mjs';
import Share from 'lucide/dist/esm/icons/share-2.mjs';
import { controls } from '../../styles/controls.styles.ts';
import { tokens } from '../../styles/tokens.styles.ts';
import { icon } from '../shared/icon.ts';
import { RoomElement } from '../shared/room-element.ts';
import { qrCode, type QrCode } from './qr-code.ts';
import { inviteStyles } from './room-invite.styles.ts';

/** Milliseconds for which a button says what it has done. */
const TOLD_FOR = 2_500;

/**
 * How others get here: the address of the room, to copy, to share and to photograph.
 *
 * @csspart empty - The card, where it lies over the picture of whoever is alone.
 * @csspart copy-button - Copies the link to the room.
 * @csspart share-button - Opens the system’s share sheet.
 * @csspart qr-button - Shows the QR code where there is little space.
 * @csspart qr - The QR code.
 */
export class RoomInvite extends RoomElement {
  static override styles = [tokens, controls, inviteStyles];

  /** Address of the room; empty where a page has none of its own for it. */
  @property() link = '';
  /** For whoever is alone: a card over the picture, with words for a newcomer. */
  @property({ type: Boolean, reflect: true }) card = false;

  @state() private copied: 'clipboard' | 'selected' | null = null;
  @state() private qrOpen = false;
  @query('.link') private readonly field!: HTMLInputElement | null;

  #qr: { readonly link: string; readonly code: QrCode | null } | undefined;
  #copiedTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#copiedTimer);
    this.copied = null;
  }

  protected override render(): TemplateResult {
    const { link } = this;
    const text = link ? this.t('firstHereText') : this.t('firstHereNoLink');
    return html`<div class="invite ${this.qrOpen ? 'with-qr' : ''}" part="empty">
      <div class="words">
        ${this.card ? html`<h2>${this.t('firstHere')}</h2>` : nothing}
        <p>${text}</p>
      </div>
      ${link ? this.#ways(link) : nothing}
    </div>`;
  }

  #ways(link: string): TemplateResult {
    const code = this.#codeOf(link);
    return html`<input
        class="link"
        readonly
        dir="ltr"
        .value=${link}
        aria-label=${this.t('roomLink')}
        @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
      />
      <div class="buttons">
        <button class="button primary" part="copy-button" @click=${() => void this.#copy()}>
          ${icon(this.copied === 'clipboard' ? Copied : Link)}
          ${this.copied === 'clipboard' ? this.t('copied') : this.t('copyLink')}
        </button>
        ${
          canShare(link)
            ? html`<button class="button" part="share-button" @click=${() => void this.#share()}>
                ${icon(Share)} ${this.t('shareLink')}
              </button>`
            : nothing
        }
        ${
          code
            ? html`<button
                class="button qr-button"
                part="qr-button"
                aria-expanded=${this.qrOpen}
                aria-controls="qr"
                @click=${() => (this.qrOpen = !this.qrOpen)}
              >
                ${icon(QrCodeIcon)} ${this.t('qrCode')}
              </button>`
            : nothing
        }
      </div>
      <p class="told ${this.copied ? '' : 'silent'}" role="status">
        ${this.copied ? this.t(this.copied === 'selected' ? 'linkSelected' : 'linkCopied') : ''}
      </p>
      ${
        code
          ? html`<svg
              id="qr"
              class="qr"
              part="qr"
              role="img"
              aria-label=${this.t('qrCodeOf', link)}
              viewBox=${code.viewBox}
              shape-rendering="crispEdges"
            >
              <path d=${code.path}></path>
            </svg>`
          : nothing
      }`;
  }

  #codeOf(link: string): QrCode | null {
    if (this.#qr?.link !== link) this.#qr = { link, code: qrCode(link) };
    return this.#qr.code;
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.link);
      this.copied = 'clipboard';
    } catch {
      // Frames without that permission: the address is selected, ready for the keyboard.
      this.field?.focus();
      this.copied = 'selected';
    }
    clearTimeout(this.#copiedTimer);
    if (this.copied === 'clipboard') this.#copiedTimer = setTimeout(() => (this.copied = null), TOLD_FOR);
  }

  async #share(): Promise<void> {
    try {
      await navigator.share({ title: document.title, url: this.link });
    } catch (error) {
      // Closing the sheet without a choice is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#copy();
    }
  }
}

/** A frame may be kept from sharing by the policy of the page around it (W3C Web Share API, 2.1). */
function canShare(url: string): boolean {
  const { canShare: can } = navigator as Partial<Navigator>;
  return can?.call(navigator, { url }) ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    'room-invite': RoomInvite;
  }
}
