import type { JoinOptions, Session } from '../../room/session-api.ts';
import { tabStore } from '../../utils/dom-storage.ts';
import { takeOver } from '../room-lobby/lobby-memory.ts';

/** Two rooms on one page are told apart by id, or else by place; in a shadow root or a frame, by id alone. */
function key(element: Element): string | null {
  const place = element.id || [...document.querySelectorAll(element.localName)].indexOf(element);
  return place === -1 ? null : `room:${location.pathname}:${place}`;
}

/** Where a room is typed in the lobby, only the tab knows it after a reload. */
export function rememberRoom(element: Element, room: string | null): void {
  const own = key(element);
  if (own) tabStore.write(own, room);
}

/** How to join without asking: a call that a reload interrupted, or what a lobby on another page has handed over. */
export function joinWithoutAsking(element: Element, session: Session, room: string): JoinOptions | null {
  const stored = room || tabStore.read(key(element) ?? '');
  if (typeof stored !== 'string' || !stored) return null;
  return session.remembered(stored) ?? takeOver(stored);
}
