export interface PageLifecyclePort {
  /** The page is being closed, reloaded or put away: say so and let go of everything that captures or connects. */
  hide(): void;
  /** The page was kept and is shown again. */
  restore(): void;
}

/**
 * A live connection or capture keeps a page out of the back/forward cache, and a closed tab is silent by itself.
 * Answers a function that stops listening.
 */
export function followPage(port: PageLifecyclePort): () => void {
  const onHide = () => port.hide();
  const onShow = (event: PageTransitionEvent) => {
    if (event.persisted) port.restore();
  };
  globalThis.addEventListener?.('pagehide', onHide);
  globalThis.addEventListener?.('pageshow', onShow);
  return () => {
    globalThis.removeEventListener?.('pagehide', onHide);
    globalThis.removeEventListener?.('pageshow', onShow);
  };
}
