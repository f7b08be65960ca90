import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';
import type { RoomPhase } from '../../room/room-state.ts';

/**
 * In a panel: the word that the service is away, for where the panel covers the stage that says it too (`panel.styles.ts`). It is
 * read out there.
 */
export function serviceLost(t: Translate, phase: RoomPhase): TemplateResult | typeof nothing {
  if (phase !== 'reconnecting') return nothing;
  return html`<p class="lost" aria-hidden="true">${t('reconnecting')}</p>`;
}
