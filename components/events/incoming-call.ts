import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** Somebody calls us. `acceptCall` and `declineCall` answer. */
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
