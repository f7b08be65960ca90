import type { JoinResponse } from '../../events/before-join.ts';
import { REASONS, type Refusal as RefusalCode } from '../../room/room-errors.ts';
import type { JoinOptions, Session } from '../../room/session-api.ts';
import { CodedError, DENIED } from '../../utils/coded-error.ts';

/** A join that never reached the session; what the service refuses, the session tells. */
export class Refusal extends CodedError<RefusalCode> {}

export function refused(code: RefusalCode): Refusal {
  return new Refusal(code, REASONS[code] ?? code);
}

/** Stands in for a session where there is none: whatever it is asked for, it rejects. */
export function refusing(code: RefusalCode): Session {
  return new Proxy({} as Session, { get: () => () => Promise.reject(refused(code)) });
}

/**
 * How to join after what the page has answered, whenever that is; what it says with a rejection is for people to read.
 * @throws {CodedError} `denied`; `invalid` for an answer that is neither a token nor yes or no
 */
export async function admit(options: JoinOptions, response: Promise<JoinResponse>): Promise<JoinOptions> {
  const answer = await response.catch((error: unknown) => {
    throw new CodedError('denied', (error instanceof Error && error.message) || DENIED, { cause: error });
  });
  if (answer === false) throw new CodedError('denied', DENIED);
  if (answer === true || answer == null) return options;
  if (typeof answer.token === 'string') return { ...options, token: answer.token };
  // Where the join began in a lobby, nobody else would tell the author of the page.
  console.warn('roomlet: before-join got no token:', answer);
  throw new CodedError('invalid', REASONS.invalid ?? '');
}
