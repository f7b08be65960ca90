import type { JoinOptions, Session } from '../../room/session-api.ts';

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

/** The lobby elsewhere on the page that leads to this room. */
export function lobbyElsewhere(room: HTMLElement): HTMLElement | null {
  const root = room.getRootNode();
  if (!room.id || !(root instanceof Document || root instanceof ShadowRoot)) return null;
  return root.querySelector<HTMLElement>(`room-lobby[for="${CSS.escape(room.id)}"]`);
}
