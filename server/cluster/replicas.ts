import { EmailIndex } from '../rooms/email-index.ts';
import { Room } from '../rooms/room.ts';
import type { RoomState } from '../rooms/room-state.ts';
import { elsewhereOf, type SendLetter } from './remote-ports.ts';

export interface ReplicasOptions {
  readonly node: string;
  readonly send: SendLetter;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** A room is used here from now on, or no longer. */
  readonly onKept: (name: string) => Promise<void>;
  readonly onDropped: (name: string) => void;
}

/** The rooms that clients of this node are in, as this node knows them. */
export class Replicas {
  readonly emails = new EmailIndex();
  private readonly rooms = new Map<string, Room>();
  private readonly options: ReplicasOptions;

  constructor(options: ReplicasOptions) {
    this.options = options;
  }

  get size(): number {
    return this.rooms.size;
  }

  get names(): readonly string[] {
    return [...this.rooms.keys()];
  }

  find(name: string): Room | undefined {
    return this.rooms.get(name);
  }

  /** A room that is not kept yet. Has to be handed to {@link settle} or {@link drop}. */
  make(state: RoomState): Room {
    const { node, send, now } = this.options;
    const made: { room?: Room } = {};
    const elsewhere = elsewhereOf(() => made.room, send);
    made.room = new Room(state, { node, elsewhere, emails: this.emails, now });
    return made.room;
  }

  /** Keeps a room that is used here, and drops one that is not. */
  async settle(room: Room): Promise<void> {
    if (!room.isUsedHere) return this.drop(room);
    if (this.rooms.has(room.name)) return;
    this.rooms.set(room.name, room);
    await this.options.onKept(room.name);
  }

  drop(room: Room): void {
    for (const participant of room.participants.values()) this.emails.delete(participant);
    if (this.rooms.get(room.name) !== room) return;
    this.rooms.delete(room.name);
    this.options.onDropped(room.name);
  }

  clear(): void {
    for (const room of this.rooms.values()) this.drop(room);
  }
}
