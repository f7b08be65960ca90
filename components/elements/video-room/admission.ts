import type { JoinResponse } from '../../events/before-join.ts';
import type { JoinOptions } from '../../room/session-api.ts';
import { CodedError, DENIED } from '../../utils/coded-error.ts';

type RefusalCode = 'invalid-room' | 'invalid-email' | 'denied';
/** Refused on this side of the wire; what the service refuses, the session tells. */
export class Refusal extends CodedError<RefusalCode> {}
/** For scripts; people read the texts of their language. */
const REASONS: Readonly<Record<RefusalCode, string>> = {
  'invalid-room': 'Name a room.',
  'invalid-email': 'Give an e-mail address.',
  denied: DENIED,
};

export function refused(code: RefusalCode): Refusal {
  return new Refusal(code, REASONS[code]);
}

/** How to join after what the page has answered; what it says with a rejection is for people to read. */
export async function admit(options: JoinOptions, response: Promise<JoinResponse>): Promise<JoinOptions> {
  const answer = await response.catch((error: unknown) => {
    throw new CodedError('denied', (error instanceof Error && error.message) || DENIED, { cause: error });
  });
  if (answer === false) throw new CodedError('denied', DENIED);
  return answer && answer !== true ? { ...options, token: answer.token } : options;
}
