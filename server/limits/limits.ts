/** What is counted by the minute; the last word says for whom. */
export const COUNTED = [
  'join-address',
  'join-email',
  'join-room',
  'new-room-address',
  'knock-address',
  'knock-room',
  'wrong-token-address',
  'ice-address',
  'peek-address',
  'chat-participant',
  'chat-room',
  'update-participant',
  'update-room',
] as const;
export type Counted = (typeof COUNTED)[number];

/** How many a minute, and as many at once; 0 means no limit. */
export type Rates = Readonly<Record<Counted, number>>;

type Eventually<T> = T | Promise<T>;

/**
 * Who may do how much. Never fails: what cannot be counted where it should be is counted here. Answers are immediate where nothing
 * else has to be asked.
 */
export interface Limits {
  /** Counts one more, if it is allowed. */
  take(what: Counted, who: string): Eventually<boolean>;
  /** Whether one more would be allowed. Counts nothing. */
  allows(what: Counted, who: string): Eventually<boolean>;
}

export type Claim = readonly [what: Counted, who: string];

/** Counts one after the other up to the first that is not allowed: whoever is stopped by one is not at the expense of the next. */
export function takeAll(limits: Limits, claims: readonly Claim[]): Eventually<boolean> {
  for (const [index, [what, who]] of claims.entries()) {
    const taken = limits.take(what, who);
    if (taken === false) return false;
    if (taken !== true)
      return taken.then((isAllowed) => isAllowed && takeAll(limits, claims.slice(index + 1)));
  }
  return true;
}
