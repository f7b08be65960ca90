/** The choice of devices, in the lobby and beside a call: fetched when somebody opens it. */
import { RoomDevices } from './elements/room-devices/room-devices.ts';
import { RoomSettings } from './elements/room-settings/room-settings.ts';
import { register } from './elements/shared/register.ts';

register('room-devices', RoomDevices);
register('room-settings', RoomSettings);
