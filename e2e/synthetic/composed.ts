/** The page as it is composed of light and shadow trees. */

/** Every element of a tree and of all shadow trees in it. */
export function* everything(root: ParentNode = document): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
  }
}

/** What a shadow tree's root, a slot or a parent is to an element: the next one outwards. */
export function outwards(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

export function isInside(element: Element, outer: Element): boolean {
  for (let at: Element | null = element; at; at = outwards(at)) if (at === outer) return true;
  return false;
}

/** A person can see it. */
export function isVisible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return (
    width > 0 && height > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  );
}

/** A short name for people who read a failure: `room-tile > div.foot > span.name "Ada"`. */
export function nameOf(element: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element; at && path.length < 4; at = outwards(at)) {
    const classes = [...at.classList].map((name) => `.${name}`).join('');
    path.unshift(`${at.localName}${at.id && `#${at.id}`}${classes}`);
  }
  const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
  return `${path.join(' > ')}${text ? ` "${text}"` : ''}`;
}
