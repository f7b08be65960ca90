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

/** The same as it is reported. */
export interface ReportedParticipant extends ParticipantSummary {
  /** What they call themselves; `name` has a part of the address where this is empty. */
  readonly displayName: string;
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
      readonly participant: ReportedParticipant;
    })
  | (Happening & {
      readonly change: 'participant left';
      readonly participant: ReportedParticipant;
      readonly reason: LeaveReason;
    });
