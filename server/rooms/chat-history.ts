import { LIMITS, type WireChatMessage } from '../../protocol/index.ts';

/** What newcomers get to read: the last 200 messages that are not older than an hour. Also knows doubles. */
export class ChatHistory {
  private messages: WireChatMessage[] = [];
  private readonly now: () => number;

  /** `now`: milliseconds since 1970. */
  constructor(now: () => number) {
    this.now = now;
  }

  add(message: WireChatMessage): void {
    this.messages.push(message);
    if (this.messages.length > LIMITS.chatHistory) this.messages.shift();
  }

  /** The message that this sender has sent under this id before. */
  find(from: string, id: string): WireChatMessage | undefined {
    return this.messages.findLast((message) => message.from === from && message.id === id);
  }

  /** Oldest first. */
  recent(): readonly WireChatMessage[] {
    const oldest = this.now() - LIMITS.chatHistoryAge;
    this.messages = this.messages.filter((message) => message.at >= oldest);
    return this.messages;
  }
}
