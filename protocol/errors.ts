/** What the service can refuse, by code. The message beside a code is for people and may change; the code does not. */
export const ERROR_CODES = [
  'invalid', // the payload does not fit its schema
  'invalid-room',
  'invalid-email',
  'too-large',
  'unknown-event',
  'rate-limited',
  'not-joined',
  'already-joined',
  'no-such-participant', // `to` is nobody in the sender's room
  'full',
  'locked', // reserved
  'denied', // reserved
  'duplicate', // the same identity has joined from another page
  'closing', // the service is shutting down
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
}

/** Sentences that tell a person what to do next. */
export const ERROR_MESSAGES: Readonly<Record<ErrorCode, string>> = {
  invalid: 'The message was malformed.',
  'invalid-room': 'Room names have 1 to 100 visible characters, without control or direction marks.',
  'invalid-email': 'Enter an e-mail address such as name@example.org.',
  'too-large': 'The message is too large.',
  'unknown-event': 'The service does not know this event.',
  'rate-limited': 'Too many messages in a short time. Wait a moment and try again.',
  'not-joined': 'Join a room first.',
  'already-joined': 'This connection is in a room already. Leave it first.',
  'no-such-participant': 'Nobody with this id is in your room.',
  full: 'The room is full. Try again when somebody has left.',
  locked: 'The room is locked. Ask somebody inside to open it.',
  denied: 'You were not let in.',
  duplicate: 'You have joined this room in another tab.',
  closing: 'The service is restarting. You are connected again in a moment.',
  internal: 'Something went wrong in the service. Try again.',
};

export function wireError(code: ErrorCode, message: string = ERROR_MESSAGES[code]): WireError {
  return { code, message };
}
