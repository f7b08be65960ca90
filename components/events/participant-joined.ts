import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Somebody came into the room. */
export class ParticipantJoinedEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('participant-joined');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participant-joined': ParticipantJoinedEvent;
  }
}
