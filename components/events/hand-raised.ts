import type { ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A participant raised a hand. */
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
