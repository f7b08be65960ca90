import { randomId } from '../auth/identity.ts';
import type { HoldTimes } from '../rooms/policy.ts';
import type { RoomEvent } from '../rooms/room-events.ts';
import { Caretaker } from './caretaker.ts';
import { Keys } from './keys.ts';
import { NodeLease, type NodeStatus } from './node-lease.ts';
import { NodeMail } from './node-mail.ts';
import { RedisClock } from './redis-clock.ts';
import { RedisConnection } from './redis-connection.ts';
import { RedisKeeper } from './redis-keeper.ts';
import { isLetter } from './remote-ports.ts';
import { RedisTokenUses } from './redis-token-uses.ts';
import { RoomStore } from './room-store.ts';

export interface ClusterOptions {
  /** Of Redis, such as `redis://127.0.0.1:6379`. */
  readonly url: string;
  /** Shared by the nodes, and by nobody else. */
  readonly secret: string;
  /** With which keys and channels begin, without braces. */
  readonly prefix: string;
  readonly holdTimes: HoldTimes;
  readonly report: (event: RoomEvent) => void;
  /** What operators see of this node; JSON. */
  readonly status: () => unknown;
  readonly log: ClusterLog;
}

export interface ClusterLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** This node among the others: put together, and with one end. */
export class Cluster {
  /** Id of this node; another one after each start. */
  readonly node = randomId();
  readonly keeper: RedisKeeper;
  readonly tokenUses: RedisTokenUses;
  private readonly redis: RedisConnection;
  private readonly lease: NodeLease;
  private readonly mail: NodeMail;
  private readonly caretaker: Caretaker;
  private closing: Promise<void> | null = null;

  constructor({ url, secret, prefix, holdTimes, report, status, log }: ClusterOptions) {
    const { node } = this;
    const keys = new Keys(prefix);
    const clock = new RedisClock();
    const now = (): number => clock.now();
    this.redis = new RedisConnection(url);
    const store = new RoomStore(this.redis, keys, now);
    const isHealthy = (): boolean => this.lease.healthy;
    this.tokenUses = new RedisTokenUses({ redis: this.redis, keys, now, isHealthy });
    this.mail = new NodeMail({
      redis: this.redis,
      prefix: keys.prefix,
      node,
      secret,
      now,
      receive: (letter) => {
        if (isLetter(letter)) void this.keeper.deliver(letter);
      },
      onForgery: () => log.warn({ node }, 'a message that no node has signed was dropped'),
    });
    this.keeper = new RedisKeeper({
      node,
      store,
      now,
      holdTimes,
      isHealthy,
      expect: (nodes) => this.lease.expect(nodes),
      send: (other, letter) => this.mail.send(other, letter),
      report,
    });
    this.caretaker = new Caretaker({
      node,
      store,
      keeper: this.keeper,
      holdTimes,
      now,
      isHealthy,
      isSettled: () => this.lease.isSettled,
      onFault: (error) => log.error({ err: error }, 'what was due could not be done'),
    });
    this.lease = new NodeLease({
      redis: this.redis,
      keys,
      clock,
      node,
      status,
      onLapse: () => void this.keeper.refreshAll(),
      onDeath: async (dead) => {
        log.warn({ node: dead }, 'node is gone');
        await this.caretaker.bury(dead);
      },
      onHealth: (healthy) => {
        if (healthy) log.info({ node }, 'redis is there');
        else log.warn({ node }, 'redis is away');
        if (healthy) void this.keeper.refreshAll();
      },
    });
    this.redis.onGap(() => void this.keeper.refreshAll());
  }

  /** Whether newcomers can be let in. */
  get healthy(): boolean {
    return this.lease.healthy;
  }

  /** Resolves when it takes part, or as soon as it is clear that it cannot before Redis is there. */
  async open(): Promise<void> {
    await this.redis.opened();
    await this.lease.open();
    await this.mail.open();
    this.caretaker.open();
  }

  /** All nodes. Rejects with an `UnavailableError`. */
  nodes(): Promise<readonly NodeStatus[]> {
    return this.lease.list();
  }

  /** Idempotent. */
  close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    this.caretaker.close();
    await this.keeper.close();
    this.mail.close();
    await this.lease.close();
    this.redis.close();
  }
}
