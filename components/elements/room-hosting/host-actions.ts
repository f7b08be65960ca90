import Crown from 'lucide/dist/esm/icons/crown.mjs';
import Eye from 'lucide/dist/esm/icons/eye.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import ScreenShareOff from 'lucide/dist/esm/icons/screen-share-off.mjs';
import UserRound from 'lucide/dist/esm/icons/user-round.mjs';
import UserRoundX from 'lucide/dist/esm/icons/user-round-x.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { LocalState, ParticipantState, RoomState } from '../../room/room-state.ts';
import type { IconNode } from '../shared/icon.ts';
import type { AskIntent } from '../shared/intent.ts';
import { HostQuestionEvent } from './host-question.ts';

export type HostAction =
  | 'mute'
  | 'askToUnmute'
  | 'cameraOff'
  | 'stopScreen'
  | 'makeHost'
  | 'makeParticipant'
  | 'makeViewer'
  | 'remove';

export interface HostEntry {
  readonly action: HostAction;
  readonly label: string;
  readonly icon: IconNode;
  readonly danger?: boolean;
}

const LOOKS = {
  mute: ['hostMute', MicOff],
  askToUnmute: ['hostAskToUnmute', Mic],
  cameraOff: ['hostCameraOff', VideoOff],
  stopScreen: ['hostStopScreen', ScreenShareOff],
  makeHost: ['makeHost', Crown],
  makeParticipant: ['makeParticipant', UserRound],
  makeViewer: ['makeViewer', Eye],
  remove: ['removePerson', UserRoundX],
} as const satisfies Record<HostAction, readonly [keyof Texts, IconNode]>;

/** What of it can be done from a tile, which shows one medium: what somebody is stands in the list of people. */
const ON_CAMERA: ReadonlySet<HostAction> = new Set(['mute', 'askToUnmute', 'cameraOff', 'remove']);
const ON_SCREEN: ReadonlySet<HostAction> = new Set(['stopScreen', 'remove']);

export const onTile = (kind: 'camera' | 'screen', actions: readonly HostAction[]): readonly HostAction[] =>
  actions.filter((action) => (kind === 'screen' ? ON_SCREEN : ON_CAMERA).has(action));

/** What a host can do about another participant, as things are. */
export function hostActions(person: ParticipantState): readonly HostAction[] {
  const { microphone, camera, screen, role, barred, plain } = person;
  const possible: readonly (HostAction | false)[] = [
    microphone && 'mute',
    // A client of the walkthrough would not hear of it.
    !microphone && !plain && !barred.includes('microphone') && 'askToUnmute',
    camera && 'cameraOff',
    screen && 'stopScreen',
    role !== 'host' && 'makeHost',
    role !== 'participant' && 'makeParticipant',
    role !== 'viewer' && 'makeViewer',
    'remove',
  ];
  return possible.filter((action) => action !== false);
}

/** What hosts can do about themselves: step down, unless nobody would be left who is in charge. */
export function ownActions({
  local,
  participants,
}: Pick<RoomState, 'local' | 'participants'>): readonly HostAction[] {
  const isOnly = local.role !== 'host' || participants.every(({ role }) => role !== 'host');
  return isOnly ? [] : ['makeParticipant', 'makeViewer'];
}

export function hostEntry(action: HostAction, t: Translate): HostEntry {
  const [key, icon] = LOOKS[action];
  return { action, label: t(key), icon, danger: action === 'remove' };
}

/** Asks for it on behalf of an element; what cannot be undone is asked about first. */
export function takeAction(
  element: HTMLElement,
  action: HostAction,
  { id }: Pick<ParticipantState | LocalState, 'id'>,
  ask: AskIntent,
): void {
  if (id === null) return;
  switch (action) {
    case 'mute':
      return ask('muteParticipant', id);
    case 'askToUnmute':
      return ask('askToUnmute', id);
    case 'cameraOff':
      return ask('muteParticipant', id, 'camera');
    case 'stopScreen':
      return ask('muteParticipant', id, 'screen');
    case 'makeHost':
      return ask('setRole', id, 'host');
    case 'makeParticipant':
      return ask('setRole', id, 'participant');
    case 'makeViewer':
      return ask('setRole', id, 'viewer');
    case 'remove':
      element.dispatchEvent(new HostQuestionEvent(id));
  }
}
