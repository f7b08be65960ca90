import { setTimeout as delay } from 'node:timers/promises';

/** Generous: a slow machine must not fail a test, and a fast one never waits for it. */
const DEADLINE = 30_000;
const INTERVAL = 50;

export interface WaitOptions {
  /** Milliseconds. Default 30,000. */
  readonly deadline?: number;
  /** What to tell when the fact did not come: the state of the page, its console. */
  readonly describe?: () => Promise<string> | string;
}

/**
 * Waits until a probe answers something other than `false`, `null` or `undefined`, and answers that.
 * A probe that throws counts as not yet; its last error is told at the end.
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T> | T,
  { deadline = DEADLINE, describe }: WaitOptions = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + deadline;
  let last: unknown = null;
  do {
    try {
      const answer = await probe();
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>;
      }
      last = answer;
    } catch (error) {
      last = error;
    }
    await delay(INTERVAL);
  } while (performance.now() < end);
  const details = describe ? `\n${await describe()}` : '';
  throw new Error(`Not within ${deadline / 1000} s: ${what} (last: ${String(last)})${details}`);
}
