import Keyboard from 'lucide/dist/esm/icons/keyboard.mjs';
import Maximize from 'lucide/dist/esm/icons/maximize.mjs';
import PictureInPicture from 'lucide/dist/esm/icons/picture-in-picture-2.mjs';
import Settings from 'lucide/dist/esm/icons/settings-2.mjs';
import SwitchCamera from 'lucide/dist/esm/icons/switch-camera.mjs';
import type { Translate } from '../../i18n/localize.ts';
import { canFlip } from '../../media/facing.ts';
import { canPictureInPicture } from '../../utils/dom-picture-in-picture.ts';
import type { MenuName, ToolbarItem, ToolbarState } from '../room-toolbar/toolbar-items.ts';
import type { IconNode } from '../shared/icon.ts';
import type { RoomIntents } from '../shared/intent.ts';
import { REACTIONS } from './emoji.ts';

/** What a choice in a menu leads to. */
export interface MenuPort {
  ask<K extends keyof RoomIntents>(intent: K, ...args: Parameters<RoomIntents[K]>): void;
  showSelfView(shown: boolean): void;
  showShortcuts(): void;
}

export interface MenuEntry {
  /** Unique within its menu. */
  readonly key: string;
  readonly label: string;
  readonly icon?: IconNode;
  /** Shown instead of an icon and a label, which becomes its name. */
  readonly emoji?: string;
  readonly role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox';
  /** For all but `menuitem`. */
  readonly checked?: boolean;
  choose(port: MenuPort): void;
}

export interface MenuGroup {
  /** Unique within its menu. */
  readonly key: string;
  readonly label?: string;
  readonly entries: readonly MenuEntry[];
}

export interface MenuFacts {
  readonly t: Translate;
  readonly model: ToolbarState;
  /** What the toolbar has no room for. */
  readonly more: readonly ToolbarItem[];
  readonly microphones: readonly MediaDeviceInfo[];
  readonly cameras: readonly MediaDeviceInfo[];
  readonly speakers: readonly MediaDeviceInfo[];
  readonly selfView: boolean;
}

/** All that stands in a menu, in its groups. Groups that have nothing to offer are left out. */
export function menuGroups(name: MenuName, facts: MenuFacts): readonly MenuGroup[] {
  return GROUPS[name](facts).filter(({ entries }) => entries.length > 0);
}

const GROUPS: { readonly [N in MenuName]: (facts: MenuFacts) => readonly MenuGroup[] } = {
  'microphone-menu': (facts) => [
    devices(facts, 'microphone'),
    devices(facts, 'speaker'),
    { key: 'rest', entries: settings(facts) },
  ],
  'camera-menu': (facts) => [
    devices(facts, 'camera'),
    { key: 'rest', entries: [...flip(facts), ...settings(facts)] },
  ],
  reactions: ({ t }) => [
    {
      key: 'reactions',
      entries: REACTIONS.map(([emoji, name]) => ({
        key: emoji,
        label: t(name),
        emoji,
        role: 'menuitem',
        choose: (port) => port.ask('sendReaction', emoji),
      })),
    },
  ],
  layout: (facts) => layout(facts),
  more: (facts) => {
    const hides = (name: MenuName) => facts.more.some((item) => item.name === name);
    return [
      ...(hides('reactions') ? GROUPS.reactions(facts) : []),
      { key: 'tools', entries: [...facts.more.flatMap(tool), ...(hides('camera-menu') ? flip(facts) : [])] },
      ...(hides('layout') ? layout(facts) : []),
      { key: 'rest', entries: [...pictureInPicture(facts), ...fullscreen(facts), shortcuts(facts)] },
    ];
  },
};

const KINDS = {
  microphone: { list: 'microphones', intent: 'setMicrophone' },
  speaker: { list: 'speakers', intent: 'setSpeaker' },
  camera: { list: 'cameras', intent: 'setCamera' },
} as const;

function devices(facts: MenuFacts, kind: keyof typeof KINDS): MenuGroup {
  const { list, intent } = KINDS[kind];
  const current = inUse(facts, kind);
  return {
    key: kind,
    label: facts.t(kind),
    entries: facts[list].map(({ deviceId, label }) => ({
      key: kind + deviceId,
      label,
      role: 'menuitemradio',
      checked: deviceId === current,
      choose: (port) => port.ask(intent, deviceId),
    })),
  };
}

function inUse({ model, speakers }: MenuFacts, kind: keyof typeof KINDS): string | undefined {
  const { local, speaker } = model;
  if (kind === 'speaker') return speaker || speakers[0]?.deviceId;
  const tracks = kind === 'microphone' ? local.stream?.getAudioTracks() : local.stream?.getVideoTracks();
  return tracks?.[0]?.getSettings().deviceId;
}

function flip({ t, cameras }: MenuFacts): readonly MenuEntry[] {
  if (!canFlip(cameras)) return [];
  return [item('flip', t('flipCamera'), SwitchCamera, (port) => port.ask('flipCamera'))];
}

function settings({ t }: MenuFacts): readonly MenuEntry[] {
  return [item('settings', t('settingsMore'), Settings, (port) => port.ask('toggleSettings'))];
}

function layout({ t, model, selfView }: MenuFacts): readonly MenuGroup[] {
  const kinds = [
    ['auto', t('layoutAuto')],
    ['grid', t('layoutGrid')],
    ['spotlight', t('layoutSpotlight')],
  ] as const;
  return [
    {
      key: 'layout',
      label: t('layout'),
      entries: kinds.map(([kind, label]) => ({
        key: kind,
        label,
        role: 'menuitemradio',
        checked: model.layout === kind,
        choose: (port) => port.ask('setLayout', kind),
      })),
    },
    {
      key: 'self-view',
      entries: [
        {
          key: 'self',
          label: t('showSelfView'),
          role: 'menuitemcheckbox',
          checked: selfView,
          choose: (port) => port.showSelfView(!selfView),
        },
      ],
    },
  ];
}

/** Menus of their own are unfolded instead, and devices are in the settings as well. */
function tool({ name, label, icon, intent, pressed }: ToolbarItem): readonly MenuEntry[] {
  if (!intent) return [];
  const choose = (port: MenuPort) => port.ask(intent);
  const renames = name === 'hand' || name === 'screenshare';
  if (pressed === undefined || renames) return [item(name, label, icon, choose)];
  return [{ key: name, label, icon, role: 'menuitemcheckbox', checked: pressed, choose }];
}

function pictureInPicture({ t }: MenuFacts): readonly MenuEntry[] {
  if (!canPictureInPicture()) return [];
  const choose: MenuEntry['choose'] = (port) => port.ask('togglePictureInPicture');
  return [item('pip', t('pictureInPicture'), PictureInPicture, choose)];
}

function fullscreen({ t, model }: MenuFacts): readonly MenuEntry[] {
  if (model.hidden.has('fullscreen')) return [];
  const label = t(model.fullscreen ? 'exitFullscreen' : 'enterFullscreen');
  return [item('fullscreen', label, Maximize, (port) => port.ask('toggleFullscreen'))];
}

function shortcuts({ t }: MenuFacts): MenuEntry {
  return item('shortcuts', t('shortcuts'), Keyboard, (port) => port.showShortcuts());
}

function item(key: string, label: string, icon: IconNode, choose: MenuEntry['choose']): MenuEntry {
  return { key, label, icon, role: 'menuitem', choose };
}
