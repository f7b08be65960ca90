import type {
  AnswerOf,
  ClientEvent,
  ClientPayload,
  ServerEvent,
  ServerPayloads,
} from '../../protocol/index.ts';

export type SignalingStatus = 'offline' | 'connecting' | 'online';

/** The way to the service. `SignalingClient` goes over a socket; tests use a pair in memory. */
export interface SignalingPort {
  readonly status: SignalingStatus;
  /** How messages travel, `websocket` or `polling`; `null` before there was a connection. */
  readonly transport: string | null;
  /** Resolves once there is a connection. Rejects with `unreachable` after `timeout` milliseconds, or when closed. */
  connect(timeout?: number): Promise<void>;
  /** Without an answer, and dropped while offline: for signals that a later one makes good. */
  send<E extends ClientEvent>(event: E, payload: ClientPayload<E>): void;
  /** Rejects with a `CodedError`: the service's code, or `timeout` or `unreachable` of our own. */
  request<E extends ClientEvent>(event: E, payload: ClientPayload<E>, timeout?: number): Promise<AnswerOf<E>>;
  on<E extends ServerEvent>(event: E, listener: (payload: ServerPayloads[E]) => void): () => void;
  onStatus(listener: (status: SignalingStatus) => void): () => void;
  /** The connection is taken for dead: it is made anew. */
  reconnect(): void;
  /** Idempotent. */
  close(): void;
}
