import { html, nothing, type TemplateResult } from 'lit';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import ScreenShare from 'lucide/dist/esm/icons/screen-share.mjs';
import TriangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import type { Localize, Translate } from '../../i18n/localize.ts';
import type {
  LinkState,
  LocalState,
  MutableName,
  ParticipantState,
  RoleName,
} from '../../room/room-state.ts';
import { initials } from '../../utils/initials.ts';
import { hue } from '../shared/hue.ts';
import { icon, type IconNode } from '../shared/icon.ts';
import type { RosterEntry } from './roster-order.ts';

export interface PersonOptions {
  readonly t: Translate;
  readonly localize: Localize;
  /** How many hands are up in the room. */
  readonly hands: number;
  readonly name: string;
  /** The line below the name. */
  readonly detail: string;
  readonly actions?: TemplateResult | typeof nothing;
}

/** Paths that people notice. */
const TROUBLED: ReadonlySet<LinkState | undefined> = new Set(['poor', 'reconnecting', 'failed']);

/** One person of the list: who it is, and what is on. */
export function personView(
  { person, place }: RosterEntry<LocalState | ParticipantState>,
  { t, localize, hands, name, detail, actions = nothing }: PersonOptions,
): TemplateResult {
  const away = 'away' in person && person.away;
  const link = 'link' in person ? person.link : undefined;
  // Whoever never has it need not be said to have it off.
  const mayNot = (medium: MutableName): boolean => person.barred.includes(medium);
  return html`<li part="participant" class="${person.speaking ? 'speaking' : ''} ${away ? 'away' : ''}">
    <span class="avatar" aria-hidden="true" ${hue(person.id ?? person.email)}>${initials(person.name)}</span>
    <span class="who">
      <span class="title">
        <span class="name" title=${name}>${name}</span>
        ${badge(person.role, t)}
      </span>
      <span class="detail" title=${detail}>${detail}</span>
    </span>
    <span class="marks">
      ${
        place > 0
          ? mark(
              Hand,
              hands > 1 ? t('handNumber', place) : t('handRaised'),
              hands > 1 ? localize.number(place) : '',
            )
          : nothing
      }
      ${person.screen ? mark(ScreenShare, t('sharing')) : nothing}
      ${TROUBLED.has(link) ? mark(TriangleAlert, t(`link-${link as 'poor'}`)) : nothing}
      ${person.camera || mayNot('camera') ? nothing : mark(VideoOff, t('cameraIsOff'))}
      ${person.microphone || mayNot('microphone') ? nothing : microphoneMark(person, t)}
    </span>
    ${actions}
  </li>`;
}

function badge(role: RoleName, t: Translate): TemplateResult | typeof nothing {
  if (role === 'participant') return nothing;
  return html`<span class="badge ${role}" part="role"
    >${t(role === 'host' ? 'roleHost' : 'roleViewer')}</span
  >`;
}

const microphoneMark = ({ muted }: LocalState | ParticipantState, t: Translate): TemplateResult =>
  muted.includes('microphone') ? mark(MicOff, t('mutedByHost'), '', 'by-host') : mark(MicOff, t('muted'));

function mark(node: IconNode, label: string, number = '', kind = ''): TemplateResult {
  return html`<span
    class="mark ${node === Hand ? 'hand' : kind}"
    role="img"
    aria-label=${label}
    title=${label}
    >${icon(node)}${number}</span
  >`;
}
