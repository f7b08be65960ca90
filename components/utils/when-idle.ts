/** Milliseconds after which even a busy page gets it done; and what a browser without idle callbacks (Safari) waits. */
const AT_LATEST = 1_000;

/** Milliseconds that belong to the first pictures of a call. */
export const FIRST_PICTURES = 700;

/**
 * Runs what is not urgent when the browser has nothing better to do (W3C requestIdleCallback).
 * @param after milliseconds to leave it alone first: while a call begins, a page looks idle that waits for the network
 */
export function whenIdle(run: () => void, after = 0): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (after > 0) setTimeout(() => whenIdle(run), after);
  else if (requestIdleCallback) requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, AT_LATEST);
}
