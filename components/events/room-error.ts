import type { RoomError } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A join was refused, or something failed. `message` says what to do next. */
export class RoomErrorEvent extends RoomEvent {
  /** Stable, for programs: one of the codes of errors. */
  readonly code: RoomError['code'];
  /** A sentence in English for people; may change. */
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
