import { html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';
import type { WaitingPerson } from '../../room/room-state.ts';
import type { AskIntent } from '../shared/intent.ts';

/** The two answers to somebody at the door, wherever they are shown. */
export function doorButtons({ id, name }: WaitingPerson, t: Translate, ask: AskIntent): TemplateResult {
  return html`<span class="actions">
    <button
      class="button"
      part="deny-button"
      aria-label=${t('denyPerson', name)}
      @click=${() => ask('deny', id)}
    >
      ${t('deny')}
    </button>
    <button
      class="button primary"
      part="admit-button"
      aria-label=${t('admitPerson', name)}
      @click=${() => ask('admit', id)}
    >
      ${t('admit')}
    </button>
  </span>`;
}

/** Whether somebody is there who was not: only they are announced, not that another has been let in. */
export function isSomebodyNew(now: readonly WaitingPerson[], before: readonly WaitingPerson[]): boolean {
  return now.some(({ id }) => before.every((other) => other.id !== id));
}
