/**
 * Escape closes a panel, unless it had something else to do there: an open popover goes first, and a word that an input method
 * composes.
 */
export function closeOnEscape(panel: HTMLElement, close: () => void): void {
  // A listener of an element on itself lives and dies with it.
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    const isInPopover = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('[popover]'));
    if (isInPopover) return;
    event.preventDefault();
    close();
  });
}
