/** Who is where on the stage, when there is more to decide than how to use the space: fetched once a call has begun. */
import { RoomDirector } from './elements/room-director/room-director.ts';
import { register } from './elements/shared/register.ts';

RoomDirector.loadZoom = () => import('./define-zoom.ts');
register('room-director', RoomDirector);
