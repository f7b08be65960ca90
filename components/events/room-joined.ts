import { RoomEvent } from './room-event.ts';

/** We are in the room. */
export class RoomJoinedEvent extends RoomEvent {
  readonly room: string;
  /** Our own participant id. */
  readonly id: string;

  constructor(room: string, id: string) {
    super('room-joined');
    this.room = room;
    this.id = id;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-joined': RoomJoinedEvent;
  }
}
