import type { ErrorCode } from '../../../protocol/index.ts';
import { normaliseRoomName } from '../../../protocol/room-name.ts';
import type { Grants } from '../../auth/grants.ts';
import { cleanDisplayName } from '../../rooms/display-name.ts';
import { normaliseEmail } from '../../rooms/email-address.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import type { Connection } from '../connection.ts';
import { checkToken } from './entering.ts';
import type { Services } from './handler.ts';

interface Claimed {
  readonly room: string;
  readonly email: string;
  readonly displayName?: string | undefined;
  readonly token?: string | undefined;
}

/** Somebody who wants into a room, checked. What a token says takes the place of what they say. */
export interface Person {
  /** Normalised name. */
  readonly room: string;
  readonly email: string;
  readonly displayName: string;
  readonly grants: Grants | null;
}

export function readPerson(
  claimed: Claimed,
  connection: Connection,
  services: Services,
): Eventually<Person | ErrorCode> {
  const room = normaliseRoomName(claimed.room);
  if (room === null) return 'invalid-room';
  return andThen(checkToken(claimed.token, room, connection, services), (grants) => {
    if (typeof grants === 'string') return grants;
    const email = normaliseEmail(grants?.email ?? claimed.email);
    if (email === null) return grants?.email === undefined ? 'invalid-email' : 'token-invalid';
    const displayName = cleanDisplayName(grants?.displayName ?? claimed.displayName ?? '');
    return { room, email, displayName, grants };
  });
}
