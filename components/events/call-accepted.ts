import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Our call was accepted. */
export class CallAcceptedEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('call-accepted');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-accepted': CallAcceptedEvent;
  }
}
