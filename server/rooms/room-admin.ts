import type { MutableName, RoomRules, WaitingPerson } from '../../protocol/index.ts';
import type { ParticipantSummary } from './room-events.ts';

/** What can be said of a room when it is created, and changed later. */
export interface RoomSettings extends RoomRules {
  /** Most participants, held places included; 0 means any number. */
  readonly capacity: number;
  /** Milliseconds that the room lives on while nobody is in it. */
  readonly emptyMs: number;
  /** The site's own, kept and handed back as it is. */
  readonly metadata: Readonly<Record<string, string>>;
}

export interface RoomSummary extends RoomSettings {
  readonly name: string;
  /** Tells this room from an earlier one of the same name. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How many places are taken, held ones included. */
  readonly participantCount: number;
}

export interface AdminParticipant extends ParticipantSummary {
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
  /** The connection is gone, the place is held. */
  readonly away: boolean;
  readonly media: {
    readonly microphone: boolean;
    readonly camera: boolean;
    readonly screen: boolean;
    readonly hand: boolean;
  };
  /** The node that this participant is connected to. */
  readonly node?: string;
}

export interface RoomDetails extends RoomSummary {
  readonly participants: readonly AdminParticipant[];
  readonly waiting: readonly WaitingPerson[];
}

type Eventually<T> = T | Promise<T>;

/**
 * Rooms as an operator or the site's own backend handles them. Names are normalised already. Every method may reject with
 * an `UnavailableError` where the rooms are kept elsewhere and cannot be reached.
 */
export interface RoomAdmin {
  /** In the order of names, after `after`. */
  list(options: { readonly after?: string; readonly limit: number }): Eventually<readonly RoomSummary[]>;
  find(name: string): Eventually<RoomDetails | undefined>;
  /** What is not given is as in rooms that nobody created. */
  create(name: string, settings: Partial<RoomSettings>): Eventually<RoomSummary | 'exists'>;
  change(name: string, settings: Partial<RoomSettings>): Eventually<RoomSummary | undefined>;
  /** For everybody. Answers whether there was such a room, like the next three there and such a participant. */
  end(name: string): Eventually<boolean>;
  /** Turned out; with a token they stay out for the life of the room. */
  remove(name: string, id: string): Eventually<boolean>;
  mute(name: string, id: string, media: MutableName): Eventually<boolean>;
  /** An app message from the site itself, to everybody or one. */
  tell(name: string, data: unknown, to?: string): Eventually<boolean>;
}
