/** Statistics and the report: fetched when somebody opens their part of the settings. */
import './define-check.ts';
import { RoomReport } from './elements/room-report/room-report.ts';
import { RoomStats } from './elements/room-stats/room-stats.ts';
import { register } from './elements/shared/register.ts';

register('room-stats', RoomStats);
register('room-report', RoomReport);
