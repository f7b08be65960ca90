/** When to try the service again. Socket.IO runs the timer; these are the figures it is given. */
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

export const RECONNECT: ReconnectPolicy = { delay: 250, delayMax: 3_000, jitter: 0.5, attempt: 5_000 };
