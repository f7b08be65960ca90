/** What a lobby needs once somebody checks the connection. */
import { RoomCheck } from './elements/room-check/room-check.ts';
import { register } from './elements/shared/register.ts';

register('room-check', RoomCheck);
