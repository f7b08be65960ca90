import type { WaitingPerson } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Somebody at the door wants to come in: `admit(person.id)` or `deny(person.id)`. Told to hosts only, once for each person. */
export class KnockEvent extends RoomEvent {
  /** Who it is, as they say: an id, the one that they will have inside, a name, and an e-mail address where the service tells it. */
  readonly person: WaitingPerson;

  constructor(person: WaitingPerson) {
    super('knock');
    this.person = person;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    knock: KnockEvent;
  }
}
