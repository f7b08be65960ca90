import type { JoinOptions, Session } from '../../room/session-api.ts';
import { goTo } from '../../utils/dom-navigation.ts';
import type { PageElement } from '../shared/page-element.ts';
import { handOver } from './lobby-memory.ts';

/** Where a lobby leads. `<video-room>` is one. */
export interface LobbyTarget {
  readonly session: Session;
  /** As `join()`, while the lobby stays on screen. */
  joinFromLobby(options: JoinOptions): Promise<void>;
}

/** `/room/{room}` with the room's name in it. An address never holds more than that of what a person has typed. */
export function roomAddress(template: string, room: string): string {
  return template.replaceAll('{room}', encodeURIComponent(room));
}

export function isLobbyTarget(element: Element | null): element is Element & LobbyTarget {
  return element !== null && 'session' in element && 'joinFromLobby' in element;
}

/** Leads to a room on another page, where nobody is asked again. */
export function goToRoom(template: string, options: JoinOptions): void {
  handOver(options);
  goTo(roomAddress(template, options.room));
}

/** What a selector finds in the tree that an element is in; in whichever document that is. */
export function beside<E extends Element>(element: Element, selector: string): E | null {
  return (element.getRootNode() as ParentNode & Node).querySelector<E>(selector);
}

/** The lobby elsewhere on the page that leads to this room. */
export function lobbyElsewhere(room: HTMLElement): PageElement | null {
  return room.id ? beside(room, `room-lobby[for="${CSS.escape(room.id)}"]`) : null;
}

/** The lobby that is shown for this room: elsewhere on the page, put into it by the page, or its own. */
export function lobbyOf(room: PageElement): PageElement | null {
  const within = (root: ParentNode) => root.querySelector<PageElement>('room-lobby');
  return lobbyElsewhere(room) ?? within(room) ?? within(room.renderRoot);
}
