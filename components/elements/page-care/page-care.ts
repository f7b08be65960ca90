/** What helps the authors of pages, and no visitor waits for: fetched when the browser has nothing better to do. */
import { explainRefusals } from '../../room/reasons.ts';
import type { RoomLobby } from '../room-lobby/room-lobby.ts';
import type { Click } from './invoker-commands.ts';
import { watchAttributes } from './known-attributes.ts';
import { watchCommands } from './known-commands.ts';
import { watchScripts } from './known-scripts.ts';
import { watchTarget } from './known-targets.ts';

const cared = new WeakSet<HTMLElement>();

/**
 * Looks after one of the elements that a page writes, wherever it has been put. `keepClick` has put clicks into `clicks`, as long as
 * nobody else heard them.
 */
export function careFor(element: HTMLElement, keepClick: (event: Event) => void, clicks: Click[]): void {
  explainRefusals();
  const page = element.ownerDocument;
  if (!('commandForElement' in HTMLButtonElement.prototype))
    void import('./invoker-commands.ts').then(({ delegateCommands }) => {
      page.removeEventListener('click', keepClick);
      delegateCommands(page, clicks.splice(0));
    });
  watchScripts(page);
  if (cared.has(element)) return;
  cared.add(element);
  watchAttributes(element);
  watchCommands(element);
  if (element.localName === 'room-lobby') watchTarget(element as RoomLobby);
}
