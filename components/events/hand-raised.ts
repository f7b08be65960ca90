import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A participant raised a hand. */
export class HandRaisedEvent extends RoomEvent {
  readonly participant: ParticipantState;

  constructor(participant: ParticipantState) {
    super('hand-raised');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'hand-raised': HandRaisedEvent;
  }
}
