/** The form to join, with its preview. */
import './parts.ts';
import { RoomLobby } from './elements/room-lobby/room-lobby.ts';
import { RoomPreview } from './elements/room-preview/room-preview.ts';
import { register } from './elements/shared/register.ts';

register('room-preview', RoomPreview);
register('room-lobby', RoomLobby);
