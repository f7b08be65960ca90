import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Our call was declined. */
export class CallDeclinedEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('call-declined');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-declined': CallDeclinedEvent;
  }
}
