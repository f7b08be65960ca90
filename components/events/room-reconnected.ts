import { RoomEvent } from './room-event.ts';

/** The service is back, and what was missed is known. */
export class RoomReconnectedEvent extends RoomEvent {
  constructor() {
    super('room-reconnected');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-reconnected': RoomReconnectedEvent;
  }
}
