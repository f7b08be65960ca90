import { setTimeout as delay } from 'node:timers/promises';

/** Answers, or resolves to, whether all is well. A check that throws, rejects or takes too long has failed. */
export type ReadinessCheck = () => boolean | Promise<boolean>;

/** Milliseconds. Load balancers wait for some seconds. */
const DEADLINE = 1_000;

/** What has to be well so that new participants are welcome. */
export class Readiness {
  private readonly checks = new Map<string, ReadinessCheck>();

  /** @param name told to whoever asks, so nothing of an address or a key */
  add(name: string, check: ReadinessCheck): void {
    this.checks.set(name, check);
  }

  /** Names of the checks that fail, in the order in which they were added. Never rejects. */
  async failing(): Promise<readonly string[]> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => ((await isWell(check)) ? [] : [name])),
    );
    return results.flat();
  }
}

async function isWell(check: ReadinessCheck): Promise<boolean> {
  const deadline = new AbortController();
  try {
    const late = delay(DEADLINE, false, { signal: deadline.signal });
    // Ended below, when the check was quicker.
    late.catch(() => undefined);
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    deadline.abort();
  }
}
