import { RoomEvent } from './room-event.ts';

/** The service cannot be reached. Calls go on meanwhile, and the way back is looked for. */
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
