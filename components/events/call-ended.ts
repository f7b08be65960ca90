import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A call was hung up, by either side. Both stay in the room. */
export class CallEndedEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('call-ended', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-ended': CallEndedEvent;
  }
}
