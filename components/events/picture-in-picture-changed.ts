import { RoomEvent } from './room-event.ts';

/** The call has got a small window of its own that stays above others, or lost it. */
export class PictureInPictureChangedEvent extends RoomEvent {
  /** Whether there is such a window now. */
  readonly active: boolean;

  constructor(active: boolean) {
    super('picture-in-picture-changed');
    this.active = active;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'picture-in-picture-changed': PictureInPictureChangedEvent;
  }
}
