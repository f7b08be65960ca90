import { CodedError } from '../utils/coded-error.ts';
import type { RoomError } from './room-state.ts';

/** What people are told of a failure, whatever was thrown. */
export function toRoomError(error: unknown): RoomError {
  if (error instanceof CodedError) return { code: error.code as RoomError['code'], message: error.message };
  return { code: 'internal', message: 'Something went wrong. Try again.' };
}

export function abandoned(): CodedError {
  return new CodedError('aborted', 'The room was left before the join was answered.');
}
