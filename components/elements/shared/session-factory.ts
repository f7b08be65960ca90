import { RoomSession } from '../../room/room-session.ts';
import type { Session, SessionOptions } from '../../room/session-api.ts';

/** How elements come by a session; replaced in tests. */
export type SessionFactory = (options: SessionOptions) => Session;

export const createSession: SessionFactory = (options) => new RoomSession(options);

/** Origin of the service that served this script; a bundle of an application's own falls back to the page's origin. */
export function defaultServer(): string {
  const { protocol, origin } = new URL(import.meta.url);
  return protocol === 'http:' || protocol === 'https:' ? origin : location.origin;
}
