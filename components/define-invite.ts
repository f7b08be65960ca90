/** The invitation: fetched for whoever is alone in a call, and when somebody asks for it in the list of people. */
import { RoomInvite } from './elements/room-invite/room-invite.ts';
import { register } from './elements/shared/register.ts';

register('room-invite', RoomInvite);
