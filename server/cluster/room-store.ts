import { LIMITS } from '../../protocol/index.ts';
import { randomId } from '../auth/identity.ts';
import type { Keys } from './keys.ts';
import type { RedisConnection } from './redis-connection.ts';
import { COMMIT, END, FETCH } from './room-scripts.ts';
import { UnavailableError } from '../rooms/keeper.ts';

/**
 * How rooms are written down. Fields that a version of the service does not know it keeps and passes on, so versions can run side by
 * side; what an older one would destroy needs a new number, and the older one then has nothing to do with such a room.
 */
const FORMAT = '1';

/** Milliseconds after which a room that nobody has touched is forgotten, whatever has become of those who should have. */
export const ROOM_LIFE = 24 * 60 * 60_000;

/** Milliseconds for which a commit is wanted: as long as a command is waited for. */
const COMMIT_TIME = 1_000;

/** One state of a room. */
export interface Version {
  /** Tells the room from others of the same name. */
  readonly epoch: string;
  /** Grows by one with every commit; the first is 1. */
  readonly revision: number;
}

export interface Commit {
  /** What the decision was made on; `null`: there is no such room. */
  readonly before: Version | null;
  readonly after: Version;
  /** Number of the latest fact. */
  readonly n: number;
  /** JSON, like facts and messages. */
  readonly state: unknown;
  /** New ones, numbered up to `n` without a gap. */
  readonly facts: readonly unknown[];
  readonly messages: readonly unknown[];
  /** Nodes that have participants in it. */
  readonly nodesBefore: readonly string[];
  readonly nodesAfter: readonly string[];
  /** Milliseconds since 1970, by the clock of Redis, at which the room has to be looked at; `null`: nothing will be due. */
  readonly due: number | null;
}

export interface Fetched {
  readonly version: Version;
  readonly n: number;
  readonly state: unknown;
  /** Those after what was known, or, with `messages`, all that are kept. In order. */
  readonly facts: readonly unknown[];
  /** Only where the facts do not lead on from what was known. */
  readonly messages?: readonly unknown[];
}

/** `conflict`: the room has changed in the meantime; fetch it and decide again. */
export type Committed = 'ok' | 'conflict';

/** The rooms in Redis. Knows nothing of what they are made of. All methods reject with an {@link UnavailableError}. */
export class RoomStore {
  private readonly redis: RedisConnection;
  private readonly keys: Keys;
  private readonly now: () => number;

  /** `now`: milliseconds since 1970, by the clock of Redis. */
  constructor(redis: RedisConnection, keys: Keys, now: () => number) {
    this.redis = redis;
    this.keys = keys;
    this.now = now;
  }

  /** All or nothing, at one moment for all nodes. */
  async commit(name: string, commit: Commit): Promise<Committed> {
    const { before, after, nodesBefore, nodesAfter, facts, messages } = commit;
    const leaving = nodesBefore.filter((node) => !nodesAfter.includes(node));
    const entering = nodesAfter.filter((node) => before === null || !nodesBefore.includes(node));
    const nodeKeys = [...leaving, ...entering].map((node) => this.keys.roomsAt(node));
    return this.change(COMMIT, name, nodeKeys, [
      FORMAT,
      ...written(before),
      ...written(after),
      commit.n,
      JSON.stringify(commit.state),
      name,
      commit.due ?? '',
      ROOM_LIFE,
      this.keys.bell(name),
      LIMITS.facts,
      LIMITS.chatHistory,
      facts.length,
      messages.length,
      leaving.length,
      this.now() + COMMIT_TIME,
      ...facts.map((fact) => JSON.stringify(fact)),
      ...messages.map((message) => JSON.stringify(message)),
    ]);
  }

  /** `nodes`: those that have participants in it. */
  async end(name: string, before: Version, nodes: readonly string[]): Promise<Committed> {
    const nodeKeys = nodes.map((node) => this.keys.roomsAt(node));
    return this.change(END, name, nodeKeys, [FORMAT, ...written(before), name, this.keys.bell(name)]);
  }

  /** What is there now; `null`: no such room. `known`: up to which fact of which room is known already. */
  async fetch(name: string, known?: { readonly epoch: string; readonly n: number }): Promise<Fetched | null> {
    const keys = this.keysOf(name);
    const reply = await this.redis.run((redis) =>
      FETCH.run(redis, keys, [known?.epoch ?? '', known?.n ?? 0]),
    );
    const [format, epoch, revision, n, state, facts, messages] = reply as readonly [
      string?,
      string?,
      string?,
      string?,
      string?,
      (readonly string[])?,
      (readonly string[])?,
    ];
    if (format === undefined || epoch === undefined || state === undefined) return null;
    if (format !== FORMAT) throw new UnavailableError(`the room is kept in format ${format}`);
    return {
      version: { epoch, revision: Number(revision) },
      n: Number(n),
      state: JSON.parse(state) as unknown,
      facts: parsed(facts ?? []),
      ...(messages && { messages: parsed(messages) }),
    };
  }

  /** In the order of their names, after `after`. */
  names(limit: number, after?: string): Promise<readonly string[]> {
    const from = after === undefined ? '-' : `(${after}`;
    return this.redis.run((redis) => redis.zrangebylex(this.keys.rooms, from, '+', 'LIMIT', 0, limit));
  }

  /** Rooms in which something is due by now, most overdue first. `now` as in {@link Commit.due}. */
  due(now: number, limit: number): Promise<readonly string[]> {
    return this.redis.run((redis) => redis.zrangebyscore(this.keys.due, '-inf', now, 'LIMIT', 0, limit));
  }

  /** Of a room whose life has ended by itself, the name is left. */
  async forget(name: string): Promise<void> {
    await this.redis.run((redis) =>
      redis.multi().zrem(this.keys.due, name).zrem(this.keys.rooms, name).exec(),
    );
  }

  /** Tells the memory that Redis has from one that it had before it lost it. */
  async memory(): Promise<string> {
    const fresh = randomId();
    const held = await this.redis.run((redis) => redis.set(this.keys.birth, fresh, 'NX', 'GET'));
    return held ?? fresh;
  }

  /** A node has nobody in a room any more. */
  async leave(name: string, node: string): Promise<void> {
    await this.redis.run((redis) => redis.srem(this.keys.roomsAt(node), name));
  }

  /** Names of the rooms that a node has participants in. */
  roomsAt(node: string): Promise<readonly string[]> {
    return this.redis.run((redis) => redis.smembers(this.keys.roomsAt(node)));
  }

  /** Their life begins anew. */
  async touch(names: readonly string[]): Promise<void> {
    await this.redis.run((redis) => {
      const pipeline = redis.pipeline();
      for (const name of names) for (const key of this.keysOf(name)) pipeline.pexpire(key, ROOM_LIFE);
      return pipeline.exec();
    });
  }

  /**
   * Calls `ring` whenever a room may have changed. Anybody could have rung, and said anything: it is a reason to fetch the room, and not
   * to do so only where the text is that of {@link bellOf} the version that is known.
   */
  watch(name: string, ring: (text: string) => void): Promise<void> {
    return this.redis.subscribe(this.keys.bell(name), (message) => ring(message.toString()));
  }

  unwatch(name: string): void {
    this.redis.unsubscribe(this.keys.bell(name));
  }

  private async change(
    script: typeof COMMIT,
    name: string,
    nodeKeys: readonly string[],
    args: readonly (string | number)[],
  ): Promise<Committed> {
    const keys = [...this.keysOf(name), this.keys.rooms, this.keys.due, ...nodeKeys];
    const reply = await this.redis.run((redis) => script.run(redis, keys, args));
    if (reply === 'format') throw new UnavailableError('the room is kept in another format');
    if (reply === 'late') throw new UnavailableError('nobody waits for it any more');
    return reply === 'ok' ? 'ok' : 'conflict';
  }

  private keysOf(name: string): readonly string[] {
    return [this.keys.room(name), this.keys.facts(name), this.keys.chat(name)];
  }
}

/** What the bell says after a commit. */
export function bellOf({ epoch, revision }: Version): string {
  return `${epoch}:${revision}`;
}

function written(version: Version | null): readonly [string, number] {
  return version ? [version.epoch, version.revision] : ['', 0];
}

function parsed(texts: readonly string[]): readonly unknown[] {
  return texts.map((text) => JSON.parse(text) as unknown);
}
