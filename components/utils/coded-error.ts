/** An error that a program can tell apart by `code`, and whose message a person can act on. */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RoomletError';
    this.code = code;
  }
}

/** What is said with the code `denied` by whoever gives no reason, the service included. */
export const DENIED = 'You were not let in.';

/** Codes after which trying again by itself makes sense; any other refusal is final. */
export const PASSING: ReadonlySet<string> = new Set([
  'timeout',
  'unreachable',
  'not-joined',
  'closing',
  'internal',
  'rate-limited',
  'unavailable',
]);
