/**
 * The script tag: registers the elements. All that a call shows at first is in here, because between the click on
 * "Join" and the first picture nothing must have to be fetched.
 */
import { PageElement } from './elements/shared/page-element.ts';
import { register } from './elements/shared/register.ts';
import { RoomLobby } from './elements/room-lobby/room-lobby.ts';
import { RoomPreview } from './elements/room-preview/room-preview.ts';
import { RoomStage } from './elements/room-stage/room-stage.ts';
import { RoomTile } from './elements/room-tile/room-tile.ts';
import { RoomToolbar } from './elements/room-toolbar/room-toolbar.ts';
import { VideoRoom } from './elements/video-room/video-room.ts';

const parts = new Map<string, Promise<unknown>>();

const FETCH = {
  calls: () => import('./define-calls.ts'),
  devices: () => import('./define-devices.ts'),
  panels: () => import('./define-panels.ts'),
  check: () => import('./define-check.ts'),
  extras: () => import('./define-extras.ts'),
  invite: () => import('./define-invite.ts'),
  lobby: () => import('./define-lobby.ts'),
  'permission-help': () => import('./define-permission-help.ts'),
};

PageElement.load = (part) => {
  const loaded = parts.get(part) ?? FETCH[part]();
  parts.set(part, loaded);
  // What could not be fetched is tried again the next time.
  loaded.catch(() => parts.delete(part));
  return loaded;
};

register('room-tile', RoomTile);
register('room-stage', RoomStage);
register('room-toolbar', RoomToolbar);
register('room-preview', RoomPreview);
// The room before the lobby: a lobby borrows the session of the room that it leads to.
register('video-room', VideoRoom);
register('room-lobby', RoomLobby);
