/** An error that a program can tell apart by `code`, and whose message a person can act on. */
export class CodedError<Code extends string = string> extends Error {
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RoomletError';
    this.code = code;
  }
}
