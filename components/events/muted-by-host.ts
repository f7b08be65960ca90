import type { MutableName, ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A host has switched off the own microphone, camera or screen, and it is off by now. */
export class MutedByHostEvent extends RoomEvent {
  /** What was switched off: `microphone`, `camera` or `screen`. */
  readonly media: MutableName;
  /** The host; `null` where it was the operator, or somebody who has gone since. */
  readonly participant: ParticipantState | null;

  constructor(media: MutableName, participant: ParticipantState | null) {
    super('muted-by-host');
    this.media = media;
    this.participant = participant;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'muted-by-host': MutedByHostEvent;
  }
}
