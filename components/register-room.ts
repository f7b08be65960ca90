/** All that a call shows at first: between the click on "Join" and the first picture nothing must have to be fetched. */
import './parts.ts';
import { RoomStage } from './elements/room-stage/room-stage.ts';
import { RoomTile } from './elements/room-tile/room-tile.ts';
import { RoomToolbar } from './elements/room-toolbar/room-toolbar.ts';
import { register } from './elements/shared/register.ts';
import { VideoRoom } from './elements/video-room/video-room.ts';

register('room-tile', RoomTile);
register('room-stage', RoomStage);
register('room-toolbar', RoomToolbar);
register('video-room', VideoRoom);

// What is registered is known to TypeScript as well: tags, and events by their names.
export type { VideoRoom } from './elements/video-room/video-room.ts';
export type * from './events/index.ts';
