import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** Something about a participant has changed: devices, hand, name, connection. */
export class ParticipantUpdatedEvent extends ParticipantEvent {
  /** The same participant before the change. */
  readonly previous: ParticipantState;

  constructor(participant: ParticipantState, previous: ParticipantState) {
    super('participant-updated', participant);
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participant-updated': ParticipantUpdatedEvent;
  }
}
