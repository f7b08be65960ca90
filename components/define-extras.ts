/** What makes a call pleasant: fetched once it has begun. */
import { RoomExtras } from './elements/room-extras/room-extras.ts';
import { RoomToasts } from './elements/room-toasts/room-toasts.ts';
import { register } from './elements/shared/register.ts';

register('room-toasts', RoomToasts);
register('room-extras', RoomExtras);

/** The stage does without it as long as it has to: after a failure, the next time that there is a network. */
function fetchStageExtras(): void {
  import('./define-stage-extras.ts').catch(() =>
    addEventListener('online', fetchStageExtras, { once: true }),
  );
}

fetchStageExtras();
