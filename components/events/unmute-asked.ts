import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A host asks that the own microphone be switched on, which it may be from then on. */
export class UnmuteAskedEvent extends RoomEvent {
  /** The host; `null` where they have gone since. */
  readonly participant: ParticipantState | null;

  constructor(participant: ParticipantState | null) {
    super('unmute-asked');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'unmute-asked': UnmuteAskedEvent;
  }
}
