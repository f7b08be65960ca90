/** Runs in a page: tells where the focus is, as somebody sees it who has only a keyboard. */
import { isInside, nameOf } from './composed.ts';

export interface Focus {
  /** Accessible name, roughly (accname-1.2): what a screen reader calls it. */
  readonly name: string;
  /** For people who read a failure. */
  readonly where: string;
  /** It is one of the controls of the call. */
  readonly isTool: boolean;
  /** Arrow keys lead to its neighbours: it is the one tab stop of its row. They come a moment after the row itself. */
  readonly hasArrowKeys: boolean;
  /** Why a person would not see where they are; `null` when they do. */
  readonly problem: string | null;
}

function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

function accessibleName(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const root = element.getRootNode() as ParentNode;
  const by = element.getAttribute('aria-labelledby');
  if (by)
    return by
      .split(' ')
      .map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent?.trim())
      .join(' ');
  if ('labels' in element && element.labels instanceof NodeList && element.labels.length > 0)
    return [...element.labels].map((node) => node.textContent?.trim()).join(' ');
  return element.textContent?.trim().replace(/\s+/g, ' ') ?? '';
}

/** Text fields may show it by their border; whatever merely holds the focus for a moment (a region, a dialog) need not show it. */
function hasRing(element: Element): boolean {
  // How the page's own links look is not our business.
  if (element.getRootNode() === document) return true;
  if (
    element.getAttribute('tabindex') === '-1' &&
    !element.matches('button, a, input, select, textarea, [role]')
  )
    return true;
  if (element.matches('dialog, [role="dialog"], [role="alertdialog"]')) return true;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return element.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
}

function isCovered(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === hit) break;
    hit = inner;
  }
  return hit === null || !(isInside(hit, element) || isInside(element, hit));
}

function focus(): Focus {
  const element = focused();
  if (!element || element === document.body || element === document.documentElement)
    return { name: '', where: 'nowhere', isTool: false, hasArrowKeys: false, problem: 'the focus is lost' };
  const { width, height, right, bottom, left, top } = element.getBoundingClientRect();
  const isAway =
    width === 0 || height === 0 || right < 0 || bottom < 0 || left > innerWidth || top > innerHeight;
  const problem = isAway
    ? 'it is outside of the window'
    : isCovered(element)
      ? 'something covers it'
      : hasRing(element)
        ? null
        : 'nothing shows that it has the focus';
  const toolbar = element.closest('[role="toolbar"]');
  return {
    name: accessibleName(element),
    where: nameOf(element),
    isTool: toolbar !== null,
    hasArrowKeys: Boolean(toolbar?.querySelector('button[tabindex="-1"]')),
    problem,
  };
}

declare global {
  interface Window {
    whereIsFocus: () => Focus;
  }
}
window.whereIsFocus = focus;
