/** Resolves when somebody can see the page: one that a browser renders ahead must open neither devices nor calls. */
export function activated(): Promise<void> {
  if (!isPrerendering()) return Promise.resolve();
  return new Promise((resolve) => {
    document.addEventListener('prerenderingchange', () => resolve(), { once: true });
  });
}

export function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}
