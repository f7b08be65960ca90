import { RoomEvent } from './room-event.ts';

/** The person is in the room. */
export class RoomJoinedEvent extends RoomEvent {
  /** Its name, after Unicode normalisation and trimming. */
  readonly room: string;
  /** The own participant id; a reload keeps it. */
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
