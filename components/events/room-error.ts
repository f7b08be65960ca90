import type { RoomError } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A join was refused, or something failed. `message` says what to do next. */
export class RoomErrorEvent extends RoomEvent {
  readonly code: RoomError['code'];
  readonly message: string;

  constructor(code: RoomError['code'], message: string) {
    super('room-error');
    this.code = code;
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-error': RoomErrorEvent;
  }
}
