import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Something about a participant changed: media, hand, connection. */
export class ParticipantUpdatedEvent extends RoomEvent {
  readonly participant: ParticipantState;
  /** The same participant before the change. */
  readonly previous: ParticipantState;

  constructor(participant: ParticipantState, previous: ParticipantState) {
    super('participant-updated');
    this.participant = participant;
    this.previous = previous;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participant-updated': ParticipantUpdatedEvent;
  }
}
