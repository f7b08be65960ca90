import EyeOff from 'lucide/dist/esm/icons/eye-off.mjs';
import Maximize from 'lucide/dist/esm/icons/maximize.mjs';
import Minimize from 'lucide/dist/esm/icons/minimize.mjs';
import PictureInPicture from 'lucide/dist/esm/icons/picture-in-picture-2.mjs';
import Pin from 'lucide/dist/esm/icons/pin.mjs';
import PinOff from 'lucide/dist/esm/icons/pin-off.mjs';
import Square from 'lucide/dist/esm/icons/square.mjs';
import Checked from 'lucide/dist/esm/icons/square-check.mjs';
import VolumeOn from 'lucide/dist/esm/icons/volume-2.mjs';
import VolumeOff from 'lucide/dist/esm/icons/volume-x.mjs';
import type { Translate } from '../../i18n/localize.ts';
import type { TileKind } from '../room-stage/stage-tiles.ts';
import type { IconNode } from '../shared/icon.ts';

/** `mute`: for oneself. */
export type TileAction = 'pin' | 'fullscreen' | 'pictureInPicture' | 'mute' | 'hide' | 'mirror';

export interface MenuEntry {
  readonly action: TileAction;
  readonly label: string;
  readonly icon: IconNode;
  /** For what is on or off. */
  readonly checked?: boolean;
}

/** What can be done with one tile, as it stands. */
export interface TileFacts {
  readonly kind: TileKind;
  readonly local: boolean;
  readonly pinned: boolean;
  readonly fullscreen: boolean;
  /** `null` where this browser has no such window, or the tile no picture. */
  readonly pictureInPicture: boolean | null;
  readonly canFullscreen: boolean;
  /** Not heard here, by one's own choice. */
  readonly muted: boolean;
  readonly mirrored: boolean;
}

/** What stands in the menu of a tile, from top to bottom. */
export function menuEntries(facts: TileFacts, t: Translate): readonly MenuEntry[] {
  const { kind, local, pinned, fullscreen, pictureInPicture, canFullscreen, muted, mirrored } = facts;
  const own = local && kind === 'camera';
  const offered: readonly (MenuEntry | false)[] = [
    !own && { action: 'pin', label: t(pinned ? 'unpin' : 'pin'), icon: pinned ? PinOff : Pin },
    canFullscreen && {
      action: 'fullscreen',
      label: t(fullscreen ? 'exitFullscreen' : 'enterFullscreen'),
      icon: fullscreen ? Minimize : Maximize,
    },
    pictureInPicture !== null && {
      action: 'pictureInPicture',
      label: t(pictureInPicture ? 'leavePictureInPicture' : 'pictureInPicture'),
      icon: PictureInPicture,
    },
    !local && {
      action: 'mute',
      label: t(muted ? 'unmuteForMe' : 'muteForMe'),
      icon: muted ? VolumeOn : VolumeOff,
    },
    own && { action: 'mirror', label: t('mirror'), icon: mirrored ? Checked : Square, checked: mirrored },
    own && { action: 'hide', label: t('selfViewHide'), icon: EyeOff },
  ];
  return offered.filter((entry) => entry !== false);
}
