import type { LeaveReason } from '../../protocol/index.ts';
import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** Somebody left the room. */
export class ParticipantLeftEvent extends ParticipantEvent {
  /** `timeout`: the connection to the service was lost and did not come back. */
  readonly reason: LeaveReason;

  constructor(participant: ParticipantState, reason: LeaveReason) {
    super('participant-left', participant);
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participant-left': ParticipantLeftEvent;
  }
}
