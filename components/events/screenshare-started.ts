import type { LocalState, ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A screen is being shared, by the local participant or one of the others. */
export class ScreenshareStartedEvent extends ParticipantEvent<ParticipantState | LocalState> {
  constructor(participant: ParticipantState | LocalState) {
    super('screenshare-started', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'screenshare-started': ScreenshareStartedEvent;
  }
}
