import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A participant has declined the call that was made. */
export class CallDeclinedEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('call-declined', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-declined': CallDeclinedEvent;
  }
}
