import { DeviceErrorEvent } from '../../events/index.ts';
import type { Session, SessionEvents } from '../../room/session-api.ts';

/** A session as far as it is listened to. */
export type Heard = Pick<Session, 'on' | 'state'>;

/** What only a note tells: everything else can still be seen when we come, on a tile, in the list or in the toolbar. */
const FLEETING: ReadonlySet<string> = new Set<keyof SessionEvents>([
  'call-declined',
  'call-cancelled',
  'call-ended',
  'chat-message',
  'device-error',
]);

/**
 * A session that first tells again what was fleeting and has been missed.
 * @param missed what the room has told the page so far, oldest first; each event has the fields of the session's,
 *   but for one, whose `type` is every event's own
 */
export function recall(session: Heard, missed: readonly Event[]): Heard {
  const joined = missed.findLastIndex(({ type }) => type === 'room-joined');
  const recent = missed.slice(joined + 1).filter(({ type }) => FLEETING.has(type));
  return {
    get state() {
      return session.state;
    },
    on(event, listener) {
      for (const past of recent) {
        if (past.type === event) listener(asTold(past) as SessionEvents[typeof event]);
      }
      return session.on(event, listener);
    },
  };
}

function asTold(event: Event): unknown {
  return event instanceof DeviceErrorEvent ? { device: event.device, type: event.errorType } : event;
}
