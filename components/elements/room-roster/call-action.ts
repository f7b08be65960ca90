import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/localize.ts';
import type { ParticipantState } from '../../room/room-state.ts';

type CallIntent = 'call' | 'cancelCall' | 'hangUp';

interface CallAction {
  readonly intent: CallIntent;
  readonly part: string;
  readonly label: 'callPerson' | 'cancelCallTo' | 'hangUpOn';
  readonly primary?: boolean;
}

/** What the button beside a person does about a call; `null` for no button. `rings`: calls are accepted, not had by being here. */
function callAction(
  { link, away }: Pick<ParticipantState, 'link' | 'away'>,
  rings: boolean,
): CallAction | null {
  switch (link) {
    case 'none':
      return away ? null : { intent: 'call', part: 'call-button', label: 'callPerson', primary: true };
    case 'calling':
      return { intent: 'cancelCall', part: 'cancel-call-button', label: 'cancelCallTo' };
    case 'connecting':
    case 'connected':
    case 'poor':
    case 'reconnecting':
    case 'failed':
      return rings ? { intent: 'hangUp', part: 'hang-up-button', label: 'hangUpOn' } : null;
    case 'ringing':
      return null;
  }
}

/** The button that makes or ends a call with a person, where there is one. */
export function callButton(
  t: Translate,
  person: ParticipantState,
  rings: boolean,
  ask: (intent: CallIntent, id: string) => void,
): TemplateResult | typeof nothing {
  const action = callAction(person, rings);
  if (!action) return nothing;
  const { intent, part, label, primary } = action;
  return html`<button
    class="button ${primary ? 'primary' : ''}"
    part=${part}
    aria-label=${t(label, person.name)}
    @click=${() => ask(intent, person.id)}
  >
    ${t(intent)}
  </button>`;
}
