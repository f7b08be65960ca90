import { CodedError } from '../utils/coded-error.ts';
import type { RoomError } from './room-state.ts';

/** What people are told of a failure, whatever was thrown. */
export function toRoomError(error: unknown): RoomError {
  if (error instanceof CodedError) return { code: error.code as RoomError['code'], message: error.message };
  return { code: 'internal', message: 'Something went wrong. Try again.' };
}

/** Why something is refused on this side of the wire. */
export type Refusal =
  | 'aborted'
  | 'denied'
  | 'detached'
  | 'elsewhere'
  | 'invalid'
  | 'invalid-email'
  | 'invalid-room'
  | 'muted'
  | 'no-such-participant'
  | 'not-joined'
  | 'not-permitted'
  | 'not-supported'
  | 'too-large'
  | 'unreachable';

/** Sentences for developers, from `reasons.ts`, which no visitor waits for; people read the texts of their language. */
export const REASONS: { [R in Refusal]?: string } = {};

export function refused(code: Refusal, message: string = REASONS[code] ?? code): CodedError<Refusal> {
  return new CodedError(code, message);
}

/** Scripts may hand in what no type allows. */
export function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || !text.trim();
}
