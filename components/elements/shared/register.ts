/** Two scripts on one page, of one version or two: the first one wins, the second must not throw. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
