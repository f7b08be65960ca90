import ChevronUp from 'lucide/dist/esm/icons/chevron-up.mjs';
import Ellipsis from 'lucide/dist/esm/icons/ellipsis.mjs';
import Hand from 'lucide/dist/esm/icons/hand.mjs';
import LayoutGrid from 'lucide/dist/esm/icons/layout-grid.mjs';
import MessageSquare from 'lucide/dist/esm/icons/message-square.mjs';
import MicOff from 'lucide/dist/esm/icons/mic-off.mjs';
import Mic from 'lucide/dist/esm/icons/mic.mjs';
import PhoneOff from 'lucide/dist/esm/icons/phone-off.mjs';
import ScreenShare from 'lucide/dist/esm/icons/screen-share.mjs';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import Smile from 'lucide/dist/esm/icons/face-slightly-smiling.mjs';
import Users from 'lucide/dist/esm/icons/users.mjs';
import VideoOff from 'lucide/dist/esm/icons/video-off.mjs';
import Video from 'lucide/dist/esm/icons/video.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { LocalState } from '../../room/room-state.ts';
import type { IconNode } from '../shared/icon.ts';

export interface ToolbarState {
  readonly local: LocalState;
  /** `deviceId` of the speaker in use; empty for the browser's own choice. */
  readonly speaker: string;
  readonly layout: 'auto' | 'grid' | 'spotlight';
  readonly unread: number;
  readonly chatOpen: boolean;
  readonly peopleOpen: boolean;
  readonly fullscreen: boolean;
  /** What the page or the browser leaves out. */
  readonly hidden: ReadonlySet<ToolName>;
}

type ToolIntent =
  | 'toggleMicrophone'
  | 'toggleCamera'
  | 'toggleScreenshare'
  | 'toggleChat'
  | 'togglePeople'
  | 'toggleHand'
  | 'toggleSettings'
  | 'leave';

/** Those that open a menu of the same name. What is in it comes late: see `room-menu`. */
export const MENUS = ['microphone-menu', 'camera-menu', 'reactions', 'layout', 'more'] as const;
export type MenuName = (typeof MENUS)[number];

export type ToolName =
  | MenuName
  | 'microphone'
  | 'camera'
  | 'screenshare'
  | 'chat'
  | 'people'
  | 'hand'
  | 'settings'
  | 'fullscreen'
  | 'leave';

export interface ToolbarItem {
  readonly name: ToolName;
  /** Without it, the control opens its menu. */
  readonly intent?: ToolIntent;
  readonly icon: IconNode;
  readonly label: string;
  /** Shown pressed; for toggles whose label stays the same. */
  readonly pressed?: boolean;
  /** The device is off: the button says so in colour as well. */
  readonly off?: boolean;
  readonly busy?: boolean;
  readonly badge?: number;
}

/** All controls in the order in which they stand. */
export function toolbarItems(t: Translate, state: ToolbarState): readonly ToolbarItem[] {
  const { local } = state;
  const items: readonly ToolbarItem[] = [
    {
      name: 'microphone',
      intent: 'toggleMicrophone',
      icon: local.microphone ? Mic : MicOff,
      label: t(local.microphone ? 'mute' : 'unmute'),
      off: !local.microphone,
      busy: local.microphonePending,
    },
    { name: 'microphone-menu', icon: ChevronUp, label: t('microphone') },
    {
      name: 'camera',
      intent: 'toggleCamera',
      icon: local.camera ? Video : VideoOff,
      label: t(local.camera ? 'turnCameraOff' : 'turnCameraOn'),
      off: !local.camera,
      busy: local.cameraPending,
    },
    { name: 'camera-menu', icon: ChevronUp, label: t('camera') },
    {
      name: 'screenshare',
      intent: 'toggleScreenshare',
      icon: ScreenShare,
      label: t(local.screen ? 'stopSharing' : 'shareScreen'),
      pressed: local.screen,
      busy: local.screenPending,
    },
    { name: 'reactions', icon: Smile, label: t('reactions') },
    {
      name: 'hand',
      intent: 'toggleHand',
      icon: Hand,
      label: t(local.hand ? 'lowerHand' : 'raiseHand'),
      pressed: local.hand,
    },
    {
      name: 'chat',
      intent: 'toggleChat',
      icon: MessageSquare,
      label: state.unread > 0 ? t('chatUnread', state.unread) : t('chat'),
      pressed: state.chatOpen,
      badge: state.unread,
    },
    {
      name: 'people',
      intent: 'togglePeople',
      icon: Users,
      label: t('people'),
      pressed: state.peopleOpen,
    },
    { name: 'layout', icon: LayoutGrid, label: t('layout') },
    {
      name: 'settings',
      intent: 'toggleSettings',
      icon: Settings,
      label: t('devices'),
    },
    { name: 'more', icon: Ellipsis, label: t('more') },
    { name: 'leave', intent: 'leave', icon: PhoneOff, label: t('leave') },
  ];
  return items.filter((item) => !state.hidden.has(item.name));
}

/** What stays when there is too little room for all; the first goes last. */
const PRIORITY: readonly ToolName[] = [
  'leave',
  'more',
  'microphone',
  'camera',
  'chat',
  'screenshare',
  'people',
  'reactions',
  'hand',
  'layout',
  'settings',
  'microphone-menu',
  'camera-menu',
];
const SLOT = 50;
/** "Leave" is wider than the others, and there is no gap after the last. */
const EXTRA = 8;

export interface Overflow {
  readonly bar: readonly ToolbarItem[];
  readonly more: readonly ToolbarItem[];
}

/** Divides the controls between the bar and the menu behind "More". */
export function overflow(items: readonly ToolbarItem[], width: number): Overflow {
  const kept = PRIORITY.filter((name) => items.some((item) => item.name === name)).slice(
    0,
    Math.max(2, Math.floor((width - EXTRA) / SLOT)),
  );
  return {
    bar: items.filter((item) => kept.includes(item.name)),
    more: items.filter((item) => !kept.includes(item.name)),
  };
}
