import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A call has ended before it was answered. */
export class CallCancelledEvent extends ParticipantEvent {
  /** `cancelled`: the caller gave up. `timeout`: nobody answered within 30 s. */
  readonly reason: 'cancelled' | 'timeout';

  constructor(participant: ParticipantState, reason: 'cancelled' | 'timeout') {
    super('call-cancelled', participant);
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'call-cancelled': CallCancelledEvent;
  }
}
