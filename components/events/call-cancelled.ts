import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A call ended before it was answered. */
export class CallCancelledEvent extends RoomEvent {
  readonly participant: ParticipantState;
  readonly reason: 'cancelled' | 'timeout';

  constructor(participant: ParticipantState, reason: 'cancelled' | 'timeout') {
    super('call-cancelled');
    this.participant = participant;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-cancelled': CallCancelledEvent;
  }
}
