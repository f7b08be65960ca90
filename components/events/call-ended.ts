import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A call was hung up, by either side. */
export class CallEndedEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('call-ended');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-ended': CallEndedEvent;
  }
}
