import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** Somebody came into the room. */
export class ParticipantJoinedEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('participant-joined', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'participant-joined': ParticipantJoinedEvent;
  }
}
