import { LIMITS } from '../../../protocol/limits.ts';
import { normaliseRoomName } from '../../../protocol/room-name.ts';
import type { RoomError } from '../../room/room-state.ts';

export interface LobbyFields {
  readonly email: string;
  readonly displayName: string;
  readonly room: string;
}

export type FieldProblem =
  'emailMissing' | 'emailNoAt' | 'emailNoDomain' | 'emailWrong' | 'roomMissing' | 'roomWrong';
export type LobbyProblems = Readonly<Partial<Record<'email' | 'room', FieldProblem>>>;

// The service has the last word; this only spares a round trip. One pass, no repetition within a repetition.
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/u;

/** What is wrong with the lobby's fields, by field. Empty when they can be sent. */
export function lobbyProblems({ email, room }: LobbyFields): LobbyProblems {
  return { ...emailProblem(email.trim()), ...roomProblem(room.trim()) };
}

function emailProblem(email: string): LobbyProblems {
  if (!email) return { email: 'emailMissing' };
  if (EMAIL.test(email) && email.length <= LIMITS.email) return {};
  const at = email.indexOf('@') + 1;
  return { email: !at ? 'emailNoAt' : at === email.length ? 'emailNoDomain' : 'emailWrong' };
}

function roomProblem(room: string): LobbyProblems {
  if (!room) return { room: 'roomMissing' };
  return normaliseRoomName(room) === null ? { room: 'roomWrong' } : {};
}

/** The field that the service has refused, if it was one. */
export function refusedFields(error: RoomError | null): LobbyProblems {
  if (error?.code === 'invalid-email') return { email: 'emailWrong' };
  return error?.code === 'invalid-room' ? { room: 'roomWrong' } : {};
}
