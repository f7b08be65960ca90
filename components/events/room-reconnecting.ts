import { RoomEvent } from './room-event.ts';

/** The service is away; calls go on meanwhile. */
export class RoomReconnectingEvent extends RoomEvent {
  constructor() {
    super('room-reconnecting');
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-reconnecting': RoomReconnectingEvent;
  }
}
