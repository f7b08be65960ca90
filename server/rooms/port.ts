import type { ErrorCode, ServerEvent, ServerPayloads } from '../../protocol/index.ts';

/** The way to a participant's client. Rooms know no more of a connection than this. */
export interface Port {
  send<E extends ServerEvent>(event: E, data: ServerPayloads[E]): void;
  /** Tells the client why, and ends its connection. */
  close(code: ErrorCode): void;
  /** Ends the connection as if it had been lost. The client comes back by itself, and is told anew how things are. */
  abort(): void;
}
