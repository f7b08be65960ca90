import { html, type TemplateResult } from 'lit';
import X from 'lucide/dist/esm/icons/x.mjs';
import { icon } from './icon.ts';

/** Title and close button of a side panel or a dialog. */
export function panelHeader(title: string, close: string, onClose: () => void): TemplateResult {
  return html`<header role="none">
    <h2 id="title">${title}</h2>
    <button class="button quiet round" part="close-button" aria-label=${close} @click=${onClose}>
      ${icon(X)}
    </button>
  </header>`;
}
