import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';

export interface InviteOptions {
  /** Address of the room; empty where a page has none of its own for it. */
  readonly link: string;
  readonly copied: boolean;
  readonly onCopy: () => void;
}

/** For whoever is alone in a room: what to do next. */
export function inviteCard(t: Translate, { link, copied, onCopy }: InviteOptions): TemplateResult {
  return html`<div class="card" part="empty">
    <h2>${t('firstHere')}</h2>
    <p>${link ? t('firstHereText') : t('firstHereNoLink')}</p>
    ${
      link
        ? html`<div class="copy">
            <input
              class="link"
              readonly
              .value=${link}
              aria-label=${t('roomLink')}
              @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
            />
            <button class="button primary" part="copy-button" @click=${onCopy}>
              <span role="status">${copied ? t('copied') : t('copyLink')}</span>
            </button>
          </div>`
        : nothing
    }
  </div>`;
}
