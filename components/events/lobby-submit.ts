import type { JoinOptions } from '../room/session-api.ts';
import { RoomEvent } from './room-event.ts';

/** A person filled in the lobby. `preventDefault()` keeps it from joining or navigating by itself. */
export class LobbySubmitEvent extends RoomEvent {
  /** What was filled in, and how the switches of the preview stand: what `join()` takes. */
  readonly options: JoinOptions;

  constructor(options: JoinOptions) {
    super('lobby-submit', { cancelable: true });
    this.options = options;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'lobby-submit': LobbySubmitEvent;
  }
}
