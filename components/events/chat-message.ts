import type { ChatEntry } from '../room/room-state.ts';
import { RoomEvent } from './room-event.ts';

/** A message has arrived, or an own one was accepted by the service. */
export class ChatMessageEvent extends RoomEvent {
  /** With its text, its sender, and whether it is an own one. */
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
