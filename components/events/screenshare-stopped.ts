import type { LocalState, ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A screen is not shared any more. */
export class ScreenshareStoppedEvent extends RoomEvent {
  /** The local participant, or one of the others. */
  readonly participant: ParticipantState | LocalState;

  constructor(participant: ParticipantState | LocalState) {
    super('screenshare-stopped');
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'screenshare-stopped': ScreenshareStoppedEvent;
  }
}
