/** Tries in all; with the delays between them some nine minutes, longer than a deployment of the receiver takes. */
export const ATTEMPTS = 10;
/** Milliseconds. */
const FIRST_DELAY = 1_000;
const LONGEST_WISH = 3_600_000;

/** Nobody wants these messages any more (RFC 9110, section 15.5.11). */
export const GONE = 410;

export interface Failure {
  /** How many times it was tried, this time included. */
  readonly attempt: number;
  /** HTTP status of the answer; `null` without one. */
  readonly status: number | null;
  /** Milliseconds that the receiver has asked for (`Retry-After`); `null` if it did not. */
  readonly retryAfter: number | null;
  /** From 0 to 1: spreads what has failed together. */
  readonly random: number;
}

/** Milliseconds until the next try, twice as many each time; `null`: give up. A wish for a longer pause is granted, up to an hour. */
export function nextDelay({ attempt, status, retryAfter, random }: Failure): number | null {
  if (status === GONE || attempt >= ATTEMPTS) return null;
  const delay = FIRST_DELAY * 2 ** (attempt - 1) * (0.5 + random);
  return Math.max(delay, Math.min(retryAfter ?? 0, LONGEST_WISH));
}

/** Milliseconds in a `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date. `null` for none, and for what is neither. */
export function parseRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null;
  if (/^\s*\d+\s*$/.test(text)) return Number(text) * 1_000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
