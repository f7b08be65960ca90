import { randomId } from '../auth/identity.ts';
import { Draft, type StoredFact, type Times } from '../rooms/draft.ts';
import type { EmailIndex } from '../rooms/email-index.ts';
import { UnavailableError, type Decided, type RoomKeeper } from '../rooms/keeper.ts';
import { lose, tick } from '../rooms/leaving.ts';
import type { HoldTimes } from '../rooms/policy.ts';
import type { Room } from '../rooms/room.ts';
import type { RoomEvent } from '../rooms/room-events.ts';
import { isOver, newRoomState, type RoomDefaults, type RoomState } from '../rooms/room-state.ts';
import { fetchedRoom, isContinued, restoredState } from './healing.ts';
import type { Letter, SendLetter } from './remote-ports.ts';
import { Replicas } from './replicas.ts';
import { bellOf, type RoomStore, type Version } from './room-store.ts';
import { dueOf, endOf, nodesOf, versionOf } from './shared-state.ts';
import { Turns } from './turns.ts';

export interface RedisKeeperOptions {
  readonly node: string;
  readonly store: RoomStore;
  /** Milliseconds since 1970, by the clock that the nodes share. */
  readonly now: () => number;
  /** Redis took the last sign of life. While it does not, nothing is tried that would only fail a second later. */
  readonly isHealthy: () => boolean;
  /** These nodes should be alive. */
  readonly expect: (nodes: readonly string[]) => Promise<void>;
  readonly holdTimes: HoldTimes;
  readonly send: SendLetter;
  readonly report: (event: RoomEvent) => void;
}

/** What a decision is made on. `before`: what is written down now. */
interface Basis {
  readonly room: Room;
  readonly before: Version | null;
  readonly nodesBefore: readonly string[];
}

/** How often a decision is made anew because somebody else was faster. Somebody always is first, so this ends. */
const MAX_ATTEMPTS = 200;
/** Rooms that are fetched at the same time. */
const REFRESHES = 32;

/**
 * Rooms that several nodes have in common. Redis has the truth; each node knows the rooms that its clients are in, decides on what it
 * knows, and commits if nobody else has changed the room meanwhile. What others commit it hears by a bell, and fetches.
 */
export class RedisKeeper implements RoomKeeper {
  private readonly options: RedisKeeperOptions;
  private readonly replicas: Replicas;
  private readonly turns = new Turns();
  private readonly ringing = new Set<string>();
  /** By room, which memory of Redis it was seen in. */
  private readonly memories = new WeakMap<Room, string>();

  constructor(options: RedisKeeperOptions) {
    const { node, store, now, send } = options;
    this.options = options;
    this.replicas = new Replicas({
      node,
      send,
      now,
      onKept: (name) => this.keep(name),
      onDropped: (name) => store.unwatch(name),
    });
  }

  get emails(): EmailIndex {
    return this.replicas.emails;
  }

  get size(): number {
    return this.replicas.size;
  }

  /** Names of the rooms that this node has. */
  get names(): readonly string[] {
    return this.replicas.names;
  }

  find(name: string): Room | undefined {
    return this.replicas.find(name);
  }

  async read(name: string): Promise<RoomState | undefined> {
    const room = this.replicas.find(name);
    const state = room
      ? room.state
      : ((await this.options.store.fetch(name))?.state as RoomState | undefined);
    return state && !isOver(state, this.options.now()) ? state : undefined;
  }

  async list(after: string, limit: number): Promise<readonly RoomState[]> {
    const names = await this.options.store.names(limit, after);
    const states = await Promise.all(names.map((name) => this.read(name)));
    return states.filter((state) => state !== undefined);
  }

  change<T>(
    name: string,
    create: RoomDefaults | null,
    decide: (draft: Draft, room: Room) => T,
  ): Promise<Decided<T> | undefined> {
    return this.turns.take(name, async () => {
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
        if (!this.options.isHealthy()) throw new UnavailableError();
        const basis = await this.basis(name, create);
        if (!basis) return undefined;
        const draft = new Draft(basis.room.state, this.options.node, this.times());
        const result = decide(draft, basis.room);
        if (!draft.changed || typeof result === 'string') await this.replicas.settle(basis.room);
        else if (!(await this.commit(basis, draft))) continue;
        return { result, room: basis.room };
      }
      throw new UnavailableError('too many change this room');
    });
  }

  /** Ends what is due in a room, whoever is in it. */
  async expire(name: string): Promise<void> {
    const { store, now } = this.options;
    const state = await this.read(name);
    if (state) {
      await this.change(name, null, tick);
      return;
    }
    await this.turns.take(name, async () => {
      const fetched = await store.fetch(name);
      if (!fetched) return store.forget(name);
      const over = fetched.state as RoomState;
      if (!isOver(over, now()) || endOf(over) > now()) return;
      if ((await store.end(name, fetched.version, nodesOf(over))) === 'ok' && over.emptyMs > 0)
        this.tellEnd(over);
    });
  }

  /** Learns what has happened in a room. `hint`: what its bell said. */
  async refresh(name: string, hint = ''): Promise<void> {
    if (this.ringing.has(name)) return;
    this.ringing.add(name);
    await this.turns.take(name, async () => {
      this.ringing.delete(name);
      const room = this.replicas.find(name);
      if (room && hint !== bellOf(versionOf(room.state))) await this.catchUp(room);
    });
  }

  /** Somebody here is told what another node has to say to them. */
  async deliver({ room: name, to, event, data, n }: Letter): Promise<void> {
    const tell = (): void =>
      this.replicas
        .find(name)
        ?.find(to)
        ?.local?.send(event, data as never);
    const room = this.replicas.find(name);
    if (!room) return;
    // What overtook the news of its sender waits for them, and what comes after it waits behind it.
    if (room.state.n >= n && !this.ringing.has(name)) return tell();
    await this.refresh(name).catch(() => undefined);
    await this.turns.take(name, async () => tell());
  }

  /** After a time in which bells may not have been heard. */
  async refreshAll(): Promise<void> {
    const names = [...this.names];
    const work = async (): Promise<void> => {
      for (let name = names.pop(); name !== undefined; name = names.pop())
        // What fails now is tried again when Redis is back.
        await this.refresh(name).catch(() => undefined);
    };
    await Promise.all(Array.from({ length: REFRESHES }, work));
  }

  /** Finishes what was begun, and holds the places of those who have not come back elsewhere yet. */
  async close(): Promise<void> {
    const { node, holdTimes } = this.options;
    const leave = (name: string): Promise<unknown> =>
      this.change(name, null, (draft) => {
        for (const member of draft.state.members)
          if (member.node === node && !member.away) lose(draft, member, 'lost', holdTimes);
      });
    // Where Redis is away, the others find out by themselves.
    await Promise.allSettled(this.names.map(leave));
    await this.turns.idle();
    this.replicas.clear();
  }

  private async basis(name: string, create: RoomDefaults | null): Promise<Basis | undefined> {
    const { store, now } = this.options;
    const kept = this.replicas.find(name);
    if (kept && !isOver(kept.state, now()))
      return { room: kept, before: versionOf(kept.state), nodesBefore: nodesOf(kept.state) };
    if (kept) this.replicas.drop(kept);
    const fetched = await store.fetch(name);
    if (fetched && !isOver(fetched.state as RoomState, now())) {
      const room = fetchedRoom(fetched, (state) => this.replicas.make(state));
      return { room, before: fetched.version, nodesBefore: nodesOf(room.state) };
    }
    if (!create) return undefined;
    const state = newRoomState(name, randomId(), create, this.times());
    // One of the same name that is over makes way.
    return { room: this.replicas.make(state), before: fetched?.version ?? null, nodesBefore: [] };
  }

  /** Answers whether nobody else was faster; if so, everybody here is told. */
  private async commit({ room, before, nodesBefore }: Basis, draft: Draft): Promise<boolean> {
    const { committed: state, facts, now } = draft;
    let outcome;
    try {
      outcome = await this.options.store.commit(state.name, {
        before,
        after: versionOf(state),
        n: state.n,
        state,
        facts,
        messages: facts.flatMap((fact) => (fact.event === 'chat:message' ? [fact.data] : [])),
        nodesBefore,
        nodesAfter: nodesOf(state),
        due: dueOf(state, now),
      });
    } catch (error) {
      if (this.replicas.find(room.name) !== room) this.replicas.drop(room);
      throw error;
    }
    if (outcome === 'conflict') {
      if (this.replicas.find(room.name) === room) await this.catchUp(room);
      else this.replicas.drop(room);
      return false;
    }
    const isNew = room.state.revision === 0;
    room.apply(state, facts);
    await this.replicas.settle(room);
    if (isNew) this.options.report({ change: 'room opened', name: state.name, room: state.epoch, at: now });
    for (const event of draft.events) this.options.report(event);
    if (isOver(state, now)) this.tellEnd(state);
    return true;
  }

  private async catchUp(room: Room): Promise<void> {
    const { name, epoch, state } = room;
    const fetched = await this.options.store.fetch(name, { epoch, n: state.n });
    if (!fetched) return this.miss(room);
    if (fetched.version.epoch === epoch && fetched.version.revision === state.revision) return;
    if (!isContinued(state, fetched)) return this.lose(room);
    room.apply(fetched.state as RoomState, fetched.facts as readonly StoredFact[]);
    await this.replicas.settle(room);
  }

  /** It is not there any more: it has ended, or Redis has lost it. */
  private async miss(room: Room): Promise<void> {
    const { store, now } = this.options;
    const memory = await store.memory();
    if (memory === this.memories.get(room) || isOver(room.state, now())) return this.lose(room);
    const restored = restoredState(room.state, randomId());
    const outcome = await store.commit(room.name, {
      before: null,
      after: versionOf(restored),
      n: restored.n,
      state: restored,
      facts: [],
      messages: room.messages,
      nodesBefore: [],
      nodesAfter: nodesOf(restored),
      due: dueOf(restored, now()),
    });
    if (outcome === 'conflict') return this.catchUp(room);
    this.memories.set(room, memory);
    room.apply(restored, []);
    await this.options.expect(nodesOf(restored));
  }

  /** What is known here does not lead to what is there. Clients come back by themselves, and are told all of it. */
  private lose(room: Room): void {
    this.replicas.drop(room);
    for (const { local } of room.participants.values()) local?.abort();
  }

  private async keep(name: string): Promise<void> {
    const { store } = this.options;
    const room = this.replicas.find(name);
    // Without it, it is listened for as soon as Redis is back.
    await store
      .watch(name, (text) => void this.refresh(name, text).catch(() => undefined))
      .catch(() => undefined);
    if (!room) return;
    this.memories.set(room, await store.memory().catch(() => ''));
    // Somebody may have changed it before the bell was heard.
    await this.catchUp(room).catch(() => undefined);
  }

  private tellEnd({ name, epoch }: RoomState): void {
    this.options.report({ change: 'room closed', name, room: epoch, at: this.options.now() });
  }

  private times(): Times {
    const now = this.options.now();
    return { now, at: now };
  }
}
