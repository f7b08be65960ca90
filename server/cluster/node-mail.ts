import type { RedisConnection } from './redis-connection.ts';
import { Seal } from './seal.ts';

export interface NodeMailOptions {
  readonly redis: RedisConnection;
  /** With which all keys and channels begin. */
  readonly prefix: string;
  /** Id of this node. */
  readonly node: string;
  /** Shared by the nodes, and by nobody else. */
  readonly secret: string;
  /** Milliseconds by a clock that the nodes share. */
  readonly now: () => number;
  readonly receive: (letter: unknown) => void;
  /** Something came that no node has written. */
  readonly onForgery: () => void;
}

/**
 * What one node has to tell another, such as a signal for a participant who is connected there. At most once, and not kept:
 * clients repeat what got no answer. Each node has a channel of its own, so that nobody else has to read it.
 */
export class NodeMail {
  private readonly options: NodeMailOptions;
  private readonly seal: Seal;

  constructor(options: NodeMailOptions) {
    this.options = options;
    this.seal = new Seal(options.secret, options.now);
  }

  /** Resolves once letters come in, or as soon as it is clear that they cannot before Redis is back. */
  async open(): Promise<void> {
    const channel = this.channelOf(this.options.node);
    await this.options.redis
      .subscribe(channel, (message) => this.receive(channel, message))
      .catch(() => undefined);
  }

  close(): void {
    this.options.redis.unsubscribe(this.channelOf(this.options.node));
  }

  send(node: string, letter: unknown): void {
    const channel = this.channelOf(node);
    this.options.redis.publish(channel, this.seal.close(channel, JSON.stringify(letter)));
  }

  private channelOf(node: string): string {
    return `${this.options.prefix}:mail:${node}`;
  }

  private receive(channel: string, message: Buffer): void {
    const text = this.seal.open(channel, message);
    if (text === null) return this.options.onForgery();
    this.options.receive(JSON.parse(text));
  }
}
