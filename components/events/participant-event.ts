import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** Base of the events that are about one participant. */
export abstract class ParticipantEvent<P = ParticipantState> extends RoomEvent {
  /** Who it is about, as things are now. */
  readonly participant: P;

  constructor(type: string, participant: P) {
    super(type);
    this.participant = participant;
  }
}
