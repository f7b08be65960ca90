/** The form to join, with its preview. */
import './parts.ts';
import { RoomLobby } from './elements/room-lobby/room-lobby.ts';
import { RoomPreview } from './elements/room-preview/room-preview.ts';
import { register } from './elements/shared/register.ts';

register('room-preview', RoomPreview);
register('room-lobby', RoomLobby);

// What is registered is known to TypeScript as well: tags, and events by their names.
export type { RoomLobby } from './elements/room-lobby/room-lobby.ts';
export type * from './events/index.ts';
