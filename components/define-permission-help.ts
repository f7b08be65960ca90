/** Help with cameras and microphones that cannot be had: fetched with the first of them. */
import { RoomPermissionHelp } from './elements/room-permission-help/room-permission-help.ts';
import { RoomSnippet } from './elements/room-snippet/room-snippet.ts';
import { register } from './elements/shared/register.ts';

register('room-permission-help', RoomPermissionHelp);
register('room-snippet', RoomSnippet);
