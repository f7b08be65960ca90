import { randomId } from '../auth/identity.ts';
import type { Keys } from './keys.ts';
import type { RedisClock } from './redis-clock.ts';
import type { RedisConnection } from './redis-connection.ts';
import { RedisScript } from './redis-script.ts';

/** Milliseconds for which a node counts as alive after its last sign of life. */
export const LEASE = 4_000;
/** Milliseconds between signs of life. */
const RENEWAL = 1_000;

/**
 * KEYS: nodes, statuses, birth. ARGV: id, milliseconds of the lease, status, a new id. Answers the time in milliseconds, whether the
 * lease was still good, which memory of Redis this is, and the ids of nodes whose lease is over. An entry that nobody renews is kept
 * until somebody has cleaned up.
 */
const RENEW = new RedisScript(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local held = redis.call('ZSCORE', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
redis.call('SET', KEYS[3], ARGV[4], 'NX')
local dead = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now)
return { now, (held and tonumber(held) > now) and 1 or 0, redis.call('GET', KEYS[3]), dead }
`);

/** KEYS: nodes, statuses. ARGV: id, time. Forgets a node, unless it has come back. */
const FORGET = new RedisScript(`
local held = redis.call('ZSCORE', KEYS[1], ARGV[1])
if held and tonumber(held) > tonumber(ARGV[2]) then return 0 end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
return 1
`);

export interface NodeLeaseOptions {
  readonly redis: RedisConnection;
  readonly keys: Keys;
  readonly clock: RedisClock;
  /** Id of this node; another one after each start. */
  readonly node: string;
  /** What is to be known of this node elsewhere; JSON. */
  readonly status: () => unknown;
  /** The others may have taken this node for dead, or do not know of it, as at the start. */
  readonly onLapse: () => void;
  /** Another node is dead: see to what it has left behind. It is told again each second until that resolves. */
  readonly onDeath: (node: string) => Promise<void>;
  readonly onHealth: (healthy: boolean) => void;
}

export interface NodeStatus {
  readonly id: string;
  readonly status: unknown;
  /** Milliseconds since the last sign of life. */
  readonly silence: number;
}

/**
 * Tells the other nodes that this one is alive, and finds those that are not. As it writes each second, it also knows first when
 * Redis is away, hangs, is read-only or full.
 */
export class NodeLease {
  private readonly options: NodeLeaseOptions;
  private readonly mourned = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private ok = false;
  private closed = false;
  private memoryId = '';
  /** By the clock of Redis. */
  private soundSince = 0;

  constructor(options: NodeLeaseOptions) {
    this.options = options;
  }

  /** Redis took the last sign of life. */
  get healthy(): boolean {
    return this.ok;
  }

  /** Tells the memory that Redis has from one that it had before it lost it. Empty before the first sign of life. */
  get memory(): string {
    return this.memoryId;
  }

  /**
   * Redis has been there for the length of a lease. Before, nodes that are silent may have had no way to give a sign of life, and people
   * who are away none to come back.
   */
  get isSettled(): boolean {
    return this.ok && this.options.clock.now() - this.soundSince >= LEASE;
  }

  /** Resolves after the first sign of life, or when that came to nothing; it goes on by itself. */
  async open(): Promise<void> {
    if (this.closed) return;
    await this.renew();
    if (this.closed) return;
    this.timer = setTimeout(() => void this.open(), RENEWAL);
    this.timer.unref();
  }

  /** Everybody who is alive, or was not cleaned up after yet. Rejects with an `UnavailableError`. */
  async list(): Promise<readonly NodeStatus[]> {
    const { redis, keys, clock } = this.options;
    const [ends, statuses] = await redis.run((commands) =>
      Promise.all([
        commands.zrangebyscore(keys.nodes, '-inf', '+inf', 'WITHSCORES'),
        commands.hgetall(keys.statuses),
      ]),
    );
    const nodes: NodeStatus[] = [];
    for (let index = 0; index < ends.length; index += 2) {
      const id = ends[index] ?? '';
      const silence = Math.max(0, clock.now() + LEASE - Number(ends[index + 1]));
      nodes.push({ id, status: JSON.parse(statuses[id] ?? 'null') as unknown, silence });
    }
    return nodes;
  }

  /**
   * Nodes that should be alive. Those that Redis has never heard of, because it was emptied, are given the time of a lease to show up.
   * Rejects with an `UnavailableError`.
   */
  async expect(nodes: readonly string[]): Promise<void> {
    if (nodes.length === 0) return;
    const { redis, keys, clock } = this.options;
    const end = clock.now() + LEASE;
    await redis.run((commands) => commands.zadd(keys.nodes, 'NX', ...nodes.flatMap((node) => [end, node])));
  }

  /** Gives the lease up, so that nobody has to wait for its end. Idempotent. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.timer);
    const { node } = this.options;
    await this.forget(node, Number.MAX_SAFE_INTEGER).catch(() => undefined);
  }

  private async renew(): Promise<void> {
    const { redis, keys, clock, node, status } = this.options;
    const read = clock.measure();
    try {
      const keysOfAll = [keys.nodes, keys.statuses, keys.birth];
      const reply = await redis.run((commands) =>
        RENEW.run(commands, keysOfAll, [node, LEASE, JSON.stringify(status()), randomId()]),
      );
      const [now, wasGood, memory, dead] = reply as readonly [number, number, string, readonly string[]];
      read(now);
      if (!this.ok) this.soundSince = now;
      this.memoryId = memory;
      this.tellHealth(true);
      if (wasGood === 0) this.options.onLapse();
      if (this.isSettled) for (const other of dead) void this.mourn(other);
    } catch {
      this.tellHealth(false);
    }
  }

  private async mourn(node: string): Promise<void> {
    if (this.mourned.has(node) || this.closed) return;
    this.mourned.add(node);
    try {
      await this.options.onDeath(node);
      await this.forget(node, this.options.clock.now());
    } catch {
      // With the next sign of life it is tried again, here or on another node.
    } finally {
      this.mourned.delete(node);
    }
  }

  private forget(node: string, now: number): Promise<unknown> {
    const { redis, keys } = this.options;
    return redis.run((commands) => FORGET.run(commands, [keys.nodes, keys.statuses], [node, now]));
  }

  private tellHealth(healthy: boolean): void {
    if (healthy === this.ok) return;
    this.ok = healthy;
    this.options.onHealth(healthy);
  }
}
