import type { LocalState, ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A screen is being shared. */
export class ScreenshareStartedEvent extends RoomEvent {
  /** The local participant, or one of the others. */
  readonly participant: ParticipantState | LocalState;

  constructor(participant: ParticipantState | LocalState) {
    super('screenshare-started');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'screenshare-started': ScreenshareStartedEvent;
  }
}
