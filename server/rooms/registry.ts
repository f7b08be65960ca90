import type { LeaveReason } from '../../protocol/index.ts';
import { idFromSecret, randomId } from '../auth/identity.ts';
import { EmailIndex } from './email-index.ts';
import { Holds } from './holds.ts';
import type { Introduction, Participant } from './participant.ts';
import { hasPlace, holdFor, type Departure, type HoldTimes } from './policy.ts';
import type { Port } from './port.ts';
import { Room } from './room.ts';

/** A change in the life of a room or participant, without anything personal: `room` is the epoch. */
export type LifecycleEvent =
  | { readonly change: 'room opened' | 'room closed'; readonly room: string }
  | {
      readonly change: 'participant joined' | 'participant away' | 'participant returned';
      readonly room: string;
      readonly participant: string;
    }
  | {
      readonly change: 'participant left';
      readonly room: string;
      readonly participant: string;
      readonly reason: LeaveReason;
    };

export interface RegistryOptions {
  /** Most places in a room; 0 means any number. */
  readonly capacity: number;
  readonly holdTimes: HoldTimes;
  readonly report: (event: LifecycleEvent) => void;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

export interface JoinRequest {
  /** Normalised name. */
  readonly room: string;
  readonly secret: string | undefined;
  readonly introduction: Introduction;
}

/** All rooms of this service, and who comes and goes. */
export class RoomRegistry {
  readonly emails = new EmailIndex();
  private readonly rooms = new Map<string, Room>();
  private readonly holds = new Holds<Participant>();
  private readonly options: RegistryOptions;

  constructor(options: RegistryOptions) {
    this.options = options;
  }

  /** Rooms that have somebody in them, held places included. */
  get size(): number {
    return this.rooms.size;
  }

  find(room: string): Room | undefined {
    return this.rooms.get(room);
  }

  /** Whether a request comes from who has this place already. */
  isHolder(participant: Participant, { room, secret }: Pick<JoinRequest, 'room' | 'secret'>): boolean {
    if (secret === undefined || participant.room.name !== room) return false;
    return idFromSecret(room, secret) === participant.id;
  }

  /** Takes a place, or the own place again. Creates the room if need be. */
  join({ room: name, secret, introduction }: JoinRequest, port: Port): Participant | 'full' {
    const id = secret === undefined ? randomId() : idFromSecret(name, secret);
    const known = this.rooms.get(name)?.find(id);
    if (known) return this.resume(known, introduction, port);
    if (!hasPlace(this.rooms.get(name)?.size ?? 0, this.options.capacity)) return 'full';

    const participant = this.open(name).enter(id, introduction, port, secret !== undefined);
    this.emails.add(participant);
    this.report('participant joined', participant);
    return participant;
  }

  /** The client of a participant is gone, in one way or another. */
  depart(participant: Participant, departure: Departure): void {
    const hold = holdFor(departure, participant.canReturn, this.options.holdTimes);
    if (!hold) {
      // Only who was able to return can be late.
      this.remove(participant, departure === 'lost' && participant.canReturn ? 'timeout' : 'left');
      return;
    }
    participant.room.markAway(participant);
    this.holds.keep(participant, hold.milliseconds, () => this.remove(participant, hold.reason));
    this.report('participant away', participant);
  }

  /** Forgets everything; nobody is told. */
  close(): void {
    this.holds.clear();
    this.emails.clear();
    this.rooms.clear();
  }

  private open(name: string): Room {
    const existing = this.rooms.get(name);
    if (existing) return existing;
    const room = new Room(name, this.options.now ?? Date.now);
    this.rooms.set(name, room);
    this.options.report({ change: 'room opened', room: room.epoch });
    return room;
  }

  private resume(participant: Participant, introduction: Introduction, port: Port): Participant {
    this.holds.release(participant);
    const before = participant.port;
    participant.room.resume(participant, introduction, port);
    this.emails.add(participant);
    // Last, when the place is the new client's: the end of the old connection must find nothing to end.
    if (before !== port) before?.close('duplicate');
    this.report('participant returned', participant);
    return participant;
  }

  private remove(participant: Participant, reason: LeaveReason): void {
    const { room } = participant;
    room.leave(participant, reason);
    this.emails.delete(participant);
    const { report } = this.options;
    report({ change: 'participant left', room: room.epoch, participant: participant.id, reason });
    if (room.size > 0) return;
    this.rooms.delete(room.name);
    report({ change: 'room closed', room: room.epoch });
  }

  private report(
    change: 'participant joined' | 'participant away' | 'participant returned',
    participant: Participant,
  ): void {
    this.options.report({ change, room: participant.room.epoch, participant: participant.id });
  }
}
