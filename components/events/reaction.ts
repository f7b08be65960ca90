import { RoomEvent } from './room-event.ts';

/** Somebody shows an emoji for a moment, oneself included. */
export class ReactionEvent extends RoomEvent {
  /** Of the participant. */
  readonly id: string;
  /** One emoji. */
  readonly emoji: string;

  constructor(id: string, emoji: string) {
    super('reaction');
    this.id = id;
    this.emoji = emoji;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    reaction: ReactionEvent;
  }
}
