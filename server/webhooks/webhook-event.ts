import type { LeaveReason, RoleName } from '../../protocol/index.ts';
import type { ReportedParticipant, RoomEvent } from '../rooms/room-events.ts';

interface RoomData {
  readonly name: string;
  /** Tells this room from an earlier one of the same name. */
  readonly id: string;
}

interface ParticipantData {
  readonly id: string;
  /** Empty where somebody has none, and addresses are not told. */
  readonly name: string;
  readonly role: RoleName;
  /** `sub` of the token; absent without one. */
  readonly subject?: string;
  readonly email?: string;
}

/** What a webhook tells: the body of the request, as Standard Webhooks has it. */
export type WebhookEvent = {
  /** When it happened (RFC 3339). */
  readonly timestamp: string;
} & (
  | { readonly type: 'room.started' | 'room.ended'; readonly data: { readonly room: RoomData } }
  | {
      readonly type: 'participant.joined';
      readonly data: { readonly room: RoomData; readonly participant: ParticipantData };
    }
  | {
      readonly type: 'participant.left';
      readonly data: {
        readonly room: RoomData;
        readonly participant: ParticipantData;
        readonly reason: LeaveReason;
      };
    }
);

/**
 * `null` for what nobody is told: that somebody is away and back is the network's business. A room starts when it comes to be, be it
 * by its first participant or by the API: any node knows that alone, so each room that starts ends, and each once.
 */
export function webhookEventOf(event: RoomEvent, withEmail: boolean): WebhookEvent | null {
  const room = { name: event.name, id: event.room };
  const timestamp = new Date(event.at).toISOString();
  switch (event.change) {
    case 'room opened':
      return { type: 'room.started', timestamp, data: { room } };
    case 'room closed':
      return { type: 'room.ended', timestamp, data: { room } };
    case 'participant joined': {
      const participant = describe(event.participant, withEmail);
      return { type: 'participant.joined', timestamp, data: { room, participant } };
    }
    case 'participant left': {
      const participant = describe(event.participant, withEmail);
      return { type: 'participant.left', timestamp, data: { room, participant, reason: event.reason } };
    }
    case 'participant away':
    case 'participant returned':
      return null;
  }
}

function describe(
  { id, name, displayName, role, subject, email }: ReportedParticipant,
  withEmail: boolean,
): ParticipantData {
  return {
    id,
    // Without one the shown name is half of the address.
    name: withEmail ? name : displayName,
    role,
    ...(subject !== undefined && { subject }),
    ...(withEmail && { email }),
  };
}
