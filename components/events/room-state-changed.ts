import type { RoomPhase } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** The room went from one state to another. */
export class RoomStateChangedEvent extends RoomEvent {
  /** As `state` of the element. */
  readonly state: RoomPhase;
  /** What it was before. */
  readonly previous: RoomPhase;

  constructor(state: RoomPhase, previous: RoomPhase) {
    super('room-state-changed');
    this.state = state;
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'room-state-changed': RoomStateChangedEvent;
  }
}
