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

/**
 * Until the time has come for what happens by itself: somebody can see the page, and the scripts that came with it have run, so that
 * they hear of it (WHATWG HTML, section 13.2.7). `undefined` when it has.
 */
export function tooEarly(): Promise<unknown> | undefined {
  if (isPrerendering()) return activated();
  // A script may have come late: the event is over then, and will not be heard again.
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!page || page.domContentLoadedEventStart) return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
}

/**
 * Where people write. An island in it that can't be edited itself is still a part of what they write; blocks of WordPress's editor and
 * pages of Elementor's look as visitors see them, and nothing else tells.
 */
const EDITORS =
  '[contenteditable]:not([contenteditable=false]),.block-editor-block-list__block,.elementor-editor-active';

/**
 * Whether the element stands in a page that is being written rather than visited, be it in a frame of the same origin: in what can be
 * edited, in a document in design mode, in a known editor's preview. Nothing opens there by itself; buttons work as ever.
 */
export function isEdited(element: Element): boolean {
  // `closest` does not go past a shadow root or a frame. No `instanceof`: a frame has classes of its own.
  const root: Partial<Pick<ShadowRoot, 'host'> & Pick<Document, 'defaultView' | 'designMode'>> =
    element.getRootNode() as ShadowRoot | Document;
  const around = root.host ?? root.defaultView?.frameElement;
  return root.designMode === 'on' || element.closest(EDITORS) !== null || (!!around && isEdited(around));
}
