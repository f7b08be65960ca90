import type { ChatEntry } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A message arrived, or one of ours was accepted. */
export class ChatMessageEvent extends RoomEvent {
  readonly message: ChatEntry;

  constructor(message: ChatEntry) {
    super('chat-message');
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'chat-message': ChatMessageEvent;
  }
}
