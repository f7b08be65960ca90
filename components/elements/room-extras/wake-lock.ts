/**
 * Keeps the screen on until the answered function is called (W3C Screen Wake Lock). Hidden pages lose it, and get it
 * again when they are seen. Where the browser or its battery says no, the screen does what it always does.
 */
export function keepAwake(page: Document = document): () => void {
  const { wakeLock } = navigator as Partial<Pick<Navigator, 'wakeLock'>>;
  let held: WakeLockSentinel | undefined;
  let ended = false;
  const hold = async (): Promise<void> => {
    if (ended || page.visibilityState !== 'visible' || held?.released === false) return;
    const lock = await wakeLock?.request('screen').catch(() => undefined);
    if (ended) void lock?.release();
    else held = lock;
  };
  const onVisible = () => void hold();
  page.addEventListener('visibilitychange', onVisible);
  void hold();
  return () => {
    ended = true;
    page.removeEventListener('visibilitychange', onVisible);
    if (held?.released === false) void held.release();
  };
}
