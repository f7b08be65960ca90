import { randomId } from '../auth/identity.ts';
import { Draft, type Times } from './draft.ts';
import { EmailIndex } from './email-index.ts';
import { Holds } from './holds.ts';
import { endRoom } from './hosting.ts';
import type { Decided, RoomKeeper } from './keeper.ts';
import { tick } from './leaving.ts';
import { Room } from './room.ts';
import type { RoomEvent } from './room-events.ts';
import { isOver, newRoomState, nextDue, type RoomDefaults, type RoomState } from './room-state.ts';

export interface MemoryKeeperOptions {
  readonly report: (event: RoomEvent) => void;
  /** Id of the only node. Default `here`. */
  readonly node?: string | undefined;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/** Milliseconds; longer ones run out at once in Node. */
const MAX_TIMEOUT = 2 ** 31 - 1;

/** Rooms of one process, which end with it. Everything is decided at once. */
export class MemoryKeeper implements RoomKeeper {
  readonly emails = new EmailIndex();
  private readonly rooms = new Map<string, Room>();
  private readonly timers = new Holds<Room>();
  private readonly dues = new WeakMap<Room, number>();
  /** Until when nothing ends in a room, because the process stood still while somebody could have come back. */
  private readonly extensions = new WeakMap<Room, number>();
  private readonly node: string;
  private readonly now: () => number;
  private readonly report: (event: RoomEvent) => void;

  constructor({ report, node = 'here', now = Date.now }: MemoryKeeperOptions) {
    this.report = report;
    this.node = node;
    this.now = now;
  }

  get size(): number {
    return this.rooms.size;
  }

  find(name: string): Room | undefined {
    return this.rooms.get(name);
  }

  read(name: string): RoomState | undefined {
    return this.rooms.get(name)?.state;
  }

  list(after: string, limit: number): readonly RoomState[] {
    const names = [...this.rooms.keys()].filter((name) => name > after).sort();
    return names.slice(0, limit).flatMap((name) => this.rooms.get(name)?.state ?? []);
  }

  change<T>(
    name: string,
    create: RoomDefaults | null,
    decide: (draft: Draft, room: Room) => T,
  ): Decided<T> | undefined {
    const known = this.rooms.get(name);
    if (!known && !create) return undefined;
    const times = this.times();
    const room = known ?? this.make(name, create as RoomDefaults, times);
    const draft = new Draft(room.state, this.node, times);
    const result = decide(draft, room);
    if (draft.changed && typeof result !== 'string') this.commit(room, draft);
    return { result, room };
  }

  async close(): Promise<void> {
    const rooms = [...this.rooms.values()];
    this.timers.clear();
    this.emails.clear();
    this.rooms.clear();
    for (const room of rooms) this.reportEnd(room);
  }

  /** Nobody in the room is told: to them it is the connection that ends. */
  private reportEnd(room: Room): void {
    const draft = new Draft(room.state, this.node, this.times());
    endRoom(draft);
    for (const event of draft.events) this.report(event);
    this.report({ change: 'room closed', name: room.name, room: room.epoch, at: draft.at });
  }

  private make(name: string, defaults: RoomDefaults, times: Times): Room {
    const state = newRoomState(name, randomId(), defaults, times);
    return new Room(state, { node: this.node, elsewhere: null, emails: this.emails, now: this.now });
  }

  private commit(room: Room, draft: Draft): void {
    const { committed: state, now } = draft;
    const about = { name: state.name, room: state.epoch, at: draft.at };
    const isNew = this.rooms.get(state.name) !== room;
    this.rooms.set(state.name, room);
    room.apply(state, draft.facts);
    if (isNew) this.report({ change: 'room opened', ...about });
    for (const event of draft.events) this.report(event);
    if (isOver(state, now)) this.end(room, about);
    else this.schedule(room, now);
  }

  private end(
    room: Room,
    about: { readonly name: string; readonly room: string; readonly at: number },
  ): void {
    // Whoever was told of the end may have come again.
    if (this.rooms.get(room.name) !== room) return;
    this.rooms.delete(room.name);
    this.timers.release(room);
    this.report({ change: 'room closed', ...about });
  }

  private schedule(room: Room, now: number): void {
    const next = nextDue(room.state);
    if (next === null) {
      this.dues.delete(room);
      return this.timers.release(room);
    }
    const due = Math.max(next, this.extensions.get(room) ?? 0);
    if (this.dues.get(room) === due) return;
    this.dues.set(room, due);
    // Up would be a millisecond too late wherever the sum of two fractions is a trifle above.
    const wait = Math.max(0, Math.round(due - now));
    const expire = (): void => {
      this.dues.delete(room);
      if (wait > MAX_TIMEOUT) this.schedule(room, now + MAX_TIMEOUT);
      else this.wake(room, due);
    };
    this.timers.keep(room, Math.min(MAX_TIMEOUT, wait), expire, (again) =>
      this.extensions.set(room, performance.now() + again),
    );
  }

  private wake(room: Room, due: number): void {
    if (this.rooms.get(room.name) !== room) return;
    const { now, at } = this.times();
    // A timer may be a fraction early.
    const times = { now: Math.max(now, due), at };
    const draft = new Draft(room.state, this.node, times);
    tick(draft);
    if (draft.changed) this.commit(room, draft);
    else if (isOver(room.state, times.now))
      this.end(room, { name: room.name, room: room.epoch, at: times.at });
    else this.schedule(room, times.now);
  }

  private times(): Times {
    return { now: performance.now(), at: this.now() };
  }
}
