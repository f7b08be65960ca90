/** What helps to read a shared screen: fetched when one is large. */
import { RoomZoom } from './elements/room-zoom/room-zoom.ts';
import { register } from './elements/shared/register.ts';

register('room-zoom', RoomZoom);
