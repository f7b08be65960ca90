import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A participant calls. `acceptCall` and `declineCall` answer; unanswered, it ends after 30 s. */
export class IncomingCallEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('incoming-call', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'incoming-call': IncomingCallEvent;
  }
}
