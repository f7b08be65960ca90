import { shownName, type Introduction } from './introduction.ts';
import type { Port } from './port.ts';
import type { Room } from './room.ts';
import type { Member } from './room-state.ts';

/** Somebody in a room, with the way to their client. */
export class Participant {
  readonly id: string;
  readonly room: Room;
  /** What the room knows of them. Replaced with each change. */
  member: Member;
  /** Where the client is connected to this node. */
  local: Port | null = null;
  /** Where it is connected to another one. */
  remote: Port | null = null;

  constructor(room: Room, member: Member) {
    this.id = member.id;
    this.room = room;
    this.member = member;
  }

  /** `null` while the place is held for a client that is away. */
  get port(): Port | null {
    return this.local ?? this.remote;
  }

  get introduction(): Introduction {
    return this.member.introduction;
  }

  get email(): string {
    return this.introduction.email;
  }

  get relayOnly(): boolean {
    return this.introduction.relayOnly ?? false;
  }

  get name(): string {
    return shownName(this.introduction);
  }

  get joined(): number {
    return this.member.joined;
  }
}
