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
  'locked', // nobody new is let in
  'knock', // whoever wants in has to knock first
  'denied', // a host did not let this one in, or has removed them, or what was asked for is not told
  'knock-timeout', // nobody answered the knock
  'kicked', // a host has removed this participant
  'ended', // a host, or the operator, has ended the room
  'token-required', // the room is for those who have a token
  'token-invalid', // forged, malformed, for somewhere else, or not good yet
  'token-expired',
  'not-permitted', // role or token do not allow this
  'muted', // a host has muted this, and it takes a host to undo it
  'unavailable', // what the service stands on is away (its database): nobody new can be let in
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
  knock: 'Ask to be let in.',
  denied: 'You were not let in.',
  'knock-timeout': 'Nobody answered. Try again in a while.',
  kicked: 'A host has removed you from the room.',
  ended: 'The meeting has been ended for everybody.',
  'token-required': 'This room is by invitation. Open it through the page that invited you.',
  'token-invalid':
    'The invitation is not valid for this room. Open it again through the page that invited you.',
  'token-expired': 'The invitation has expired. Open it again through the page that invited you.',
  'not-permitted': 'You may not do this in this room.',
  muted: 'A host has muted you. Raise your hand to be heard.',
  unavailable: 'The service cannot let anybody in at the moment. Try again in a minute.',
  duplicate: 'You have joined this room in another tab.',
  closing: 'The service is restarting. You are connected again in a moment.',
  internal: 'Something went wrong in the service. Try again.',
};

export function wireError(code: ErrorCode, message: string = ERROR_MESSAGES[code]): WireError {
  return { code, message };
}
