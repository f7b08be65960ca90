import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Somebody calls us. `acceptCall` and `declineCall` answer. */
export class IncomingCallEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('incoming-call');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'incoming-call': IncomingCallEvent;
  }
}
