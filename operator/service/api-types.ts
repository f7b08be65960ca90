/** What of the REST API's answers is shown here. docs/rest.md and `/api/v1` have all of them. */

/** One process of the service. Counts are since it was started. */
export interface NodeInfo {
  readonly id: string;
  readonly version: string;
  /** As ISO 8601 has it, like the next. */
  readonly startedAt: string;
  /** When these figures were taken. */
  readonly at: string;
  readonly rooms: number;
  readonly participants: number;
  readonly sockets: number;
  /** Seconds. */
  readonly eventLoopDelay: { readonly mean: number; readonly p99: number };
  /** It has been told to stop. */
  readonly draining: boolean;
  readonly totals: {
    readonly joins: number;
    /** Messages that were handed on from one participant to another. */
    readonly relayed: number;
    /** Refused messages, by code; those that were never refused are missing. */
    readonly refusals: Readonly<Record<string, number>>;
  };
}

export interface RoomInfo {
  readonly name: string;
  readonly id: string;
  readonly createdAt: string;
  readonly participantCount: number;
  /** 0: any number. */
  readonly capacity: number;
  readonly locked: boolean;
  readonly knock: boolean;
  readonly selfUnmute: boolean;
}

export interface PersonInfo {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'host' | 'participant' | 'viewer';
  readonly joinedAt: string;
  readonly away: boolean;
  readonly media: Readonly<Record<MediaName | 'hand', boolean>>;
  readonly node?: string;
}

/** What can be switched off at somebody. */
export type MediaName = 'microphone' | 'camera' | 'screen';

export interface RoomDetailsInfo extends RoomInfo {
  readonly participants: readonly PersonInfo[];
  readonly waiting: readonly { readonly id: string; readonly name: string }[];
}
