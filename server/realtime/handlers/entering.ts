import type { ErrorCode } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { takeAll, type Claim } from '../../limits/limits.ts';
import { emailKey } from '../../rooms/email-address.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import type { Connection } from '../connection.ts';
import type { Services } from './handler.ts';
import type { Person } from './person.ts';

/**
 * What a token grants for a room, as the doorkeeper says. From where too many were refused none is looked at any more: guessing, and the
 * work of checking, end there.
 */
export function checkToken(
  token: string | undefined,
  room: string,
  { visitor }: Connection,
  { doorkeeper, limits }: Services,
): Eventually<Grants | null | ErrorCode> {
  // A page whose attribute is empty has none.
  if (!token) return doorkeeper.grantsFor(undefined, room);
  return andThen(limits.allows('wrong-token-address', visitor), (isAllowed) => {
    if (!isAllowed) return 'rate-limited';
    return andThen(doorkeeper.grantsFor(token, room), (grants) => {
      const isWrong = grants === 'token-invalid' || grants === 'token-expired';
      return isWrong ? andThen(limits.take('wrong-token-address', visitor), () => grants) : grants;
    });
  });
}

/**
 * Whether a room takes one more for now: `null`, or why not. Who has a place in it comes back whatever others do: their joins, under any
 * address, must keep nobody out of a call.
 */
export function mayEnter(
  person: Person,
  secret: string | undefined,
  connection: Connection,
  services: Services,
): Eventually<ErrorCode | null> {
  const { room, grants } = person;
  const { registry, config } = services;
  if (registry.hasPlace(room, secret)) return null;
  const isNew = registry.find(room) === undefined;
  const most = config.limits.rooms;
  const isFull = isNew && most > 0 && registry.size >= most;
  // One that the site has made, or that others are in at another node, is none that somebody makes here.
  return andThen(isFull ? registry.read(room) : true, (isThere) => {
    if (!isThere) return 'unavailable';
    // Whom the site itself has sent, nobody keeps out by using up an address or a room.
    return grants ? null : mayCome(person, isNew, connection, services);
  });
}

function mayCome(
  { room, email }: Person,
  isNew: boolean,
  { visitor }: Connection,
  { limits }: Services,
): Eventually<ErrorCode | null> {
  const claims: readonly Claim[] = [
    ['join-email', emailKey(email)],
    ...(isNew ? [['new-room-address', visitor] as const] : []),
  ];
  return andThen(limits.allows('join-room', room), (isOpen) => {
    if (!isOpen) return 'rate-limited';
    return andThen(takeAll(limits, claims), (isAllowed) => (isAllowed ? null : 'rate-limited'));
  });
}
