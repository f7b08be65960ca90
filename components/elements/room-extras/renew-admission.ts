import { BeforeJoinEvent } from '../../events/before-join.ts';
import type { Session, TokenReply } from '../../room/session-api.ts';

/**
 * Asks the page for another token before the one of the call expires, in the way in which it was asked for the first, until the
 * answered functions are called. Where the page does not answer, the attribute may have another one by now.
 * @param room - The `<video-room>`.
 * @param ending - There is no other: the person is to be told that the call is about to end.
 */
export function renewAdmission(
  session: Session,
  room: HTMLElement & { readonly token?: string },
  ending: () => void,
): readonly (() => void)[] {
  return [
    session.on('token-expiring', ({ respondWith }) => {
      const { room: name, local, mode } = session.state;
      const { email, name: displayName } = local;
      const event = new BeforeJoinEvent({ room: name, email, displayName, mode }, true);
      const isAllowed = room.dispatchEvent(event);
      respondWith(isAllowed && tokenOf(event, room));
    }),
    session.on('token-refused', ending),
  ];
}

async function tokenOf(
  { response }: BeforeJoinEvent,
  { token }: { readonly token?: string },
): Promise<TokenReply> {
  const answer = await response;
  if (answer === false) return false;
  return (typeof answer === 'object' && answer?.token) || token || null;
}
