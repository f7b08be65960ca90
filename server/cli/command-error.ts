/** A command cannot do what it was asked for. The message says why, and what to do, in a line. */
export class CommandError extends Error {
  readonly code = 'command-failed';

  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
