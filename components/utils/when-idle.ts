/** Milliseconds after which even a busy page gets it done; and what a browser without idle callbacks (Safari) waits. */
const AT_LATEST = 1_000;

/** Runs what is not urgent when the browser has nothing better to do (W3C requestIdleCallback). */
export function whenIdle(run: () => void): void {
  const { requestIdleCallback } = globalThis as Partial<typeof globalThis>;
  if (requestIdleCallback) requestIdleCallback(run, { timeout: AT_LATEST });
  else setTimeout(run, AT_LATEST);
}
