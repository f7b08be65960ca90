/** When and how to try the service again. Socket.IO runs the timer; these are the figures it is given. */
export interface ReconnectPolicy {
  /** First delay, in milliseconds. */
  readonly delay: number;
  /** No delay grows past this. */
  readonly delayMax: number;
  /** Share by which each delay is spread, 0 to 1, so that a restarted service is not met by everyone at once. */
  readonly jitter: number;
  /** One attempt may take so long. Socket.IO's own 20 s leaves a person looking at nothing. */
  readonly attempt: number;
}

export const RECONNECT: ReconnectPolicy = { delay: 250, delayMax: 2_000, jitter: 0.5, attempt: 5_000 };

export type TransportName = 'websocket' | 'polling';

/**
 * WebSocket alone is the quickest way in. A refused one may mean that the service is away, or that a proxy is in the
 * way; a proxy that leaves it hanging shows only in attempts that come to nothing, so then polling goes first.
 * @param failures attempts since there was a connection
 */
export function transportOrder(failures: number): readonly TransportName[] {
  if (failures === 0) return ['websocket'];
  return failures < 3 ? ['websocket', 'polling'] : ['polling', 'websocket'];
}
