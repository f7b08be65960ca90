/** What a lobby needs once somebody checks the connection. */
import { RoomCheck } from './elements/room-check/room-check.ts';
import { RoomSnippet } from './elements/room-snippet/room-snippet.ts';
import { register } from './elements/shared/register.ts';

register('room-check', RoomCheck);
register('room-snippet', RoomSnippet);
