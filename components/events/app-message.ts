import type { ParticipantState } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** The page of another participant has sent data with `sendAppMessage`. */
export class AppMessageEvent extends RoomEvent {
  /** Whatever was sent, as JSON (RFC 8259) conveys it. Check it: the other page may be anybody's. */
  readonly data: unknown;
  /** Id of the sender, as the service knows it. */
  readonly from: string;
  /** The sender; `null` in the moment before its coming is told. */
  readonly participant: ParticipantState | null;
  /** The own id where nobody else got it, otherwise `null`. */
  readonly to: string | null;

  constructor(data: unknown, from: string, participant: ParticipantState | null, to: string | null) {
    super('app-message');
    this.data = data;
    this.from = from;
    this.participant = participant;
    this.to = to;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'app-message': AppMessageEvent;
  }
}
