import { setTimeout as delay } from 'node:timers/promises';

const DEADLINE = 15_000;

/** Looks again and again until something is so. `what`: what was waited for in vain. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = AbortSignal.timeout(DEADLINE);
  while (!(await isSo())) {
    if (deadline.aborted) throw new Error(`waited in vain until ${what}`);
    await delay(10);
  }
}
