import { CodedError } from '../utils/coded-error.ts';

/** The code that a promise is refused with: `none` if it is kept, and in words what nobody meant to throw. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'none',
    (error: unknown) => (error instanceof CodedError ? error.code : String(error)),
  );
}
