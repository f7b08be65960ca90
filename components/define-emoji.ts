/** The choice of emoji: fetched when somebody opens it. */
import { RoomEmoji } from './elements/room-emoji/room-emoji.ts';
import { register } from './elements/shared/register.ts';

register('room-emoji', RoomEmoji);
