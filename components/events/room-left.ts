import type { EndReason } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** The person is out of the room, for whatever reason. */
export class RoomLeftEvent extends RoomEvent {
  /** `duplicate`: the call goes on in another tab. `network`: the service is back, and refuses the person. */
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
