import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A participant has accepted the call that was made. */
export class CallAcceptedEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('call-accepted', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-accepted': CallAcceptedEvent;
  }
}
