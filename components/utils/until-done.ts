/** Tries again, after `pause` milliseconds, for as long as it fails and the signal is not aborted. Nobody need wait for it. */
export function untilDone(attempt: () => Promise<unknown>, signal: AbortSignal, pause = 5_000): void {
  const again = (): void => {
    if (!signal.aborted) untilDone(attempt, signal, pause);
  };
  attempt().catch(() => setTimeout(again, pause));
}
