import type { EndReason } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** We are out of the room. */
export class RoomLeftEvent extends RoomEvent {
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super('room-left');
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-left': RoomLeftEvent;
  }
}
