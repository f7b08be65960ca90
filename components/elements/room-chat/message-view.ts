import { html, nothing, type TemplateResult } from 'lit';
import Check from 'lucide/dist/esm/icons/check.mjs';
import Copy from 'lucide/dist/esm/icons/copy.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { ChatEntry } from '../../room/room-state.ts';
import { linkText, type TextPiece } from '../../utils/link-text.ts';
import { icon } from '../shared/icon.ts';
import { isEmojiOnly } from './emoji-only.ts';

export interface MessageOptions {
  /** Under the name of its group; otherwise the name is told to those who do not see the group. */
  readonly first: boolean;
  /** It was copied just now. */
  readonly copied: boolean;
  readonly onCopy: (entry: ChatEntry) => void;
  readonly onRetry: (entry: ChatEntry) => void;
}

/** One message, with what can be done to it. */
export function messageView(
  t: Translate,
  entry: ChatEntry,
  { first, copied, onCopy, onRetry }: MessageOptions,
): TemplateResult {
  const { name, own, text, status } = entry;
  const label = copied ? t('copied') : t('copyMessage');
  return html`<div class="message">
      ${first ? nothing : html`<span class="unseen">${own ? t('you') : name}</span>`}
      <span class="bubble edge ${status} ${isEmojiOnly(text) ? 'large' : ''}" part="message"
        >${linkText(text).map(piece)}</span
      >
      <button
        class="button quiet round copy"
        part="copy-button"
        tabindex="-1"
        aria-label=${label}
        title=${label}
        @click=${() => onCopy(entry)}
      >
        ${icon(copied ? Check : Copy)}
      </button>
    </div>
    ${
      status === 'failed'
        ? html`<div class="retry" role="alert">
            ${t('notSent')}
            <button class="button quiet" part="retry-button" @click=${() => onRetry(entry)}>
              ${t('sendAgain')}
            </button>
          </div>`
        : nothing
    }`;
}

function piece(part: TextPiece): TemplateResult | string {
  if (typeof part === 'string') return part;
  return html`<a part="link" href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}</a>`;
}
