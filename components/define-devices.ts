/** The choice of devices: fetched when somebody opens it. */
import { RoomDevices } from './elements/room-devices/room-devices.ts';
import { register } from './elements/shared/register.ts';

register('room-devices', RoomDevices);
