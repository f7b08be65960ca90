import type { LocalState, ParticipantState } from '../room/room-state.ts';
import { ParticipantEvent } from './participant-event.ts';

/** A screen of the local participant or one of the others is not shared any more. */
export class ScreenshareStoppedEvent extends ParticipantEvent<ParticipantState | LocalState> {
  constructor(participant: ParticipantState | LocalState) {
    super('screenshare-stopped', participant);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'screenshare-stopped': ScreenshareStoppedEvent;
  }
}
