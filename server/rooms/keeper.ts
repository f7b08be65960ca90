import type { Draft } from './draft.ts';
import type { EmailIndex } from './email-index.ts';
import type { Eventually } from './eventually.ts';
import type { Room } from './room.ts';
import type { RoomDefaults, RoomState } from './room-state.ts';

/** What came of a decision, in the room as this node has it then. */
export interface Decided<T> {
  readonly result: T;
  readonly room: Room;
}

/** The rooms could not be reached: nothing was decided. */
export class UnavailableError extends Error {
  readonly code = 'unavailable';

  constructor(cause?: unknown) {
    super('the rooms cannot be reached', { cause });
    this.name = 'UnavailableError';
  }
}

/** Where rooms are kept. Everything may reject with an {@link UnavailableError}; nothing has happened then. */
export interface RoomKeeper {
  /** The room as this node has it; `undefined` while nobody here is in it. Never waits: signals are relayed with it. */
  find(name: string): Room | undefined;
  /** Everybody in them. */
  readonly emails: EmailIndex;
  /** Rooms that this node has. */
  readonly size: number;
  /** The truth, also of rooms that nobody here is in. */
  read(name: string): Eventually<RoomState | undefined>;
  /** In the order of names, after `after`. */
  list(after: string, limit: number): Eventually<readonly RoomState[]>;
  /**
   * Decides on the room as it is, commits what was drafted, and tells everybody; all or nothing, one after the other. What
   * answers a string has refused: nothing of it is committed. `decide` may run
   * several times and has to depend on nothing but the draft. `undefined`: there is no such room, and none is to be made.
   * @param create what a new room is like; `null`: it is not to be made
   */
  change<T>(
    name: string,
    create: RoomDefaults | null,
    decide: (draft: Draft, room: Room) => T,
  ): Eventually<Decided<T> | undefined>;
  /** Forgets everything that is kept here; nobody is told. Idempotent. */
  close(): Promise<void>;
}
