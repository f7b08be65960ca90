import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** One of the others has raised a hand. */
export class HandRaisedEvent extends ParticipantEvent {
  constructor(participant: ParticipantState) {
    super('hand-raised', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hand-raised': HandRaisedEvent;
  }
}
