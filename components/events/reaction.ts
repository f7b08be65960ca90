import { RoomEvent } from './room-event.ts';

/** Somebody shows an emoji for a moment, the local participant included. */
export class ReactionEvent extends RoomEvent {
  /** Id of the participant, the own one included. */
  readonly id: string;
  /** One emoji, with its skin tone if it has one. */
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
