import { Redis, type RedisOptions } from 'ioredis';
import { UnavailableError } from '../rooms/keeper.ts';

/** Milliseconds. Whoever wants to join waits so long at most before they are told that it cannot be done now. */
const COMMAND_TIMEOUT = 1_000;
/**
 * A connection on which so long, in milliseconds, nothing comes back is dead, whatever TCP thinks of it. Long enough for what is asked
 * until the node knows that Redis is away: what ends sooner with its connection may yet be done.
 */
const SILENCE = 3_000;
/** Milliseconds between signs of life on the connection that only listens. */
const PING_INTERVAL = 1_000;
const RETRY_DELAY = 50;
const RETRY_DELAY_MAX = 1_000;

const COMMON: RedisOptions = {
  lazyConnect: true,
  connectTimeout: COMMAND_TIMEOUT,
  commandTimeout: COMMAND_TIMEOUT,
  socketTimeout: SILENCE,
  // What cannot be done now is refused now: a queue would let people wait for nothing, and come all at once afterwards.
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  autoResendUnfulfilledCommands: false,
  // Done here, where it can be said when it is done.
  autoResubscribe: false,
  retryStrategy: (attempt) => Math.min(RETRY_DELAY * 2 ** (attempt - 1), RETRY_DELAY_MAX),
};

type Listener = (message: Buffer) => void;

/** One node's way to Redis: a connection for commands, and one that listens to channels. */
export class RedisConnection {
  private readonly commands: Redis;
  private readonly subscriber: Redis;
  private readonly listeners = new Map<string, Listener>();
  private readonly gapListeners = new Set<() => void>();
  private readonly pings: NodeJS.Timeout;
  private readonly attempt: Promise<unknown>;

  /** `url`: `redis://` or `rediss://` (TLS), with user, password and database where there are any. Connects by itself, and again. */
  constructor(url: string) {
    this.commands = new Redis(url, COMMON);
    this.subscriber = new Redis(url, COMMON);
    for (const client of [this.commands, this.subscriber]) {
      // What it means shows in the commands that fail; an error that nobody listens to would end the process.
      client.on('error', () => undefined);
    }
    this.attempt = Promise.allSettled([this.commands.connect(), this.subscriber.connect()]);
    this.subscriber.on('ready', () => void this.subscribeAgain());
    this.subscriber.on('messageBuffer', (channel: Buffer, message: Buffer) =>
      this.listeners.get(channel.toString())?.(message),
    );
    this.pings = setInterval(() => {
      if (this.subscriber.status === 'ready') this.subscriber.ping().catch(() => undefined);
    }, PING_INTERVAL);
    this.pings.unref();
  }

  /** Resolves when it is connected, or the first attempt has failed. */
  async opened(): Promise<void> {
    await this.attempt;
  }

  /** Does something with Redis. Rejects with an {@link UnavailableError} within a second if Redis cannot, whatever the reason. */
  async run<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    try {
      return await work(this.commands);
    } catch (error) {
      throw error instanceof UnavailableError ? error : new UnavailableError(error);
    }
  }

  /** Says something on a channel, if that is possible now. Never throws. */
  publish(channel: string, message: string | Buffer): void {
    this.commands.publish(channel, message).catch(() => undefined);
  }

  /**
   * Resolves once nothing that is said on the channel is missed any more. Rejects with an {@link UnavailableError} where that cannot
   * be had now; it is tried again with each new connection until {@link unsubscribe}. One listener for each channel.
   */
  async subscribe(channel: string, listener: Listener): Promise<void> {
    this.listeners.set(channel, listener);
    try {
      await this.subscriber.subscribe(channel);
    } catch (error) {
      // It may be subscribed after all, or not. A new connection begins from the start.
      if (this.subscriber.status === 'ready') this.subscriber.disconnect(true);
      throw new UnavailableError(error);
    }
  }

  unsubscribe(channel: string): void {
    if (!this.listeners.delete(channel)) return;
    this.subscriber.unsubscribe(channel).catch(() => undefined);
  }

  /** Called each time that messages may have been missed, when listening has begun again. */
  onGap(listener: () => void): void {
    this.gapListeners.add(listener);
  }

  /** Idempotent. */
  close(): void {
    clearInterval(this.pings);
    this.listeners.clear();
    this.gapListeners.clear();
    this.commands.disconnect();
    this.subscriber.disconnect();
  }

  private async subscribeAgain(): Promise<void> {
    const channels = [...this.listeners.keys()];
    try {
      if (channels.length > 0) await this.subscriber.subscribe(...channels);
    } catch {
      // The connection has ended again, or takes no subscriptions: a new one begins from the start.
      this.subscriber.disconnect(true);
      return;
    }
    for (const listener of this.gapListeners) listener();
  }
}
