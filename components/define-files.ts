/** Files among the messages: fetched with the first that somebody sends. */
import { RoomFile } from './elements/room-files/room-file.ts';
import { register } from './elements/shared/register.ts';

register('room-file', RoomFile);
