/** The menu of a tile: fetched when it is first opened. */
import { RoomTileMenu } from './elements/room-tile-menu/room-tile-menu.ts';
import { register } from './elements/shared/register.ts';

register('room-tile-menu', RoomTileMenu);
