/** What rings: fetched in ring mode, and when somebody in ring mode is called. */
import { RoomCalls } from './elements/room-calls/room-calls.ts';
import { register } from './elements/shared/register.ts';

register('room-calls', RoomCalls);
