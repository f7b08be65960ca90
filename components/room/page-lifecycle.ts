/**
 * A live connection, capture or track keeps a page out of the back/forward cache, and a closed tab is silent by itself.
 * @param hide - The page is being closed, reloaded or put away: says so, lets go of everything that captures or connects, and
 * answers how to bring it back, should the page be shown again.
 * @returns a function that stops listening
 */
export function followPage(hide: () => () => void): () => void {
  // What was hidden and is shown was kept: any other page begins with a document of its own.
  const onHide = () => globalThis.addEventListener('pageshow', hide(), { once: true });
  globalThis.addEventListener?.('pagehide', onHide);
  return () => globalThis.removeEventListener?.('pagehide', onHide);
}
