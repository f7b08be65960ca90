/** What makes a call pleasant: fetched once it has begun. */
import { RoomExtras } from './elements/room-extras/room-extras.ts';
import { RoomHelp } from './elements/room-help/room-help.ts';
import { RoomHostConfirm } from './elements/room-hosting/room-host-confirm.ts';
import { RoomNotices } from './elements/room-hosting/room-notices.ts';
import { RoomMenu } from './elements/room-menu/room-menu.ts';
import { RoomReactions } from './elements/room-reactions/room-reactions.ts';
import { RoomTips } from './elements/room-tips/room-tips.ts';
import { RoomToasts } from './elements/room-toasts/room-toasts.ts';
import { RoomTileTools } from './elements/room-tile-tools/room-tile-tools.ts';
import { register } from './elements/shared/register.ts';

register('room-toasts', RoomToasts);
register('room-reactions', RoomReactions);
register('room-help', RoomHelp);
register('room-host-confirm', RoomHostConfirm);
register('room-notices', RoomNotices);
register('room-extras', RoomExtras);
RoomExtras.loadSettings = () => import('./define-settings.ts');
register('room-menu', RoomMenu);
register('room-tips', RoomTips);
register('room-tile-tools', RoomTileTools);
RoomTileTools.loadMenu = () => import('./define-tile-menu.ts');

/** The stage does without it as long as it has to: after a failure, the next time that there is a network. */
function fetchStageExtras(): void {
  import('./define-stage-extras.ts').catch(() =>
    addEventListener('online', fetchStageExtras, { once: true }),
  );
}

fetchStageExtras();
