import type { LeaveReason, RoleName } from '../../protocol/index.ts';

/** A participant as the operator and the site's own backend are told of one. */
export interface ParticipantSummary {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: RoleName;
  /** From the token; absent without one. */
  readonly subject?: string;
}

interface Happening {
  /** Name of the room; not for the log. */
  readonly name: string;
  /** Tells this room from an earlier one of the same name. Says nothing of the name, so it may be logged. */
  readonly room: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A change in the life of a room or participant. Each is reported once, by the node that brought it about. */
export type RoomEvent =
  | (Happening & { readonly change: 'room opened' | 'room closed' })
  | (Happening & {
      readonly change: 'participant joined' | 'participant away' | 'participant returned';
      readonly participant: ParticipantSummary;
    })
  | (Happening & {
      readonly change: 'participant left';
      readonly participant: ParticipantSummary;
      readonly reason: LeaveReason;
    });
