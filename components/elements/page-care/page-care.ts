/** What helps the authors of pages, and no visitor waits for: fetched when the browser has nothing better to do. */
import { watchAttributes } from './known-attributes.ts';

const cared = new WeakSet<HTMLElement>();

/** Looks after one of the elements that a page writes. Once is enough, however often it is moved. */
export function careFor(element: HTMLElement): void {
  if (cared.has(element)) return;
  cared.add(element);
  watchAttributes(element);
}
