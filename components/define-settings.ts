/** The settings: fetched when somebody opens them. */
import './define-devices.ts';
import { RoomSettings } from './elements/room-settings/room-settings.ts';
import { register } from './elements/shared/register.ts';

register('room-settings', RoomSettings);

RoomSettings.loadStats = () => import('./define-stats.ts');
