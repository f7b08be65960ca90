import type { RoleName, RoomFact } from '../../protocol/index.ts';

/** Who sees e-mail addresses: everybody in the room, its hosts, or the operator alone. */
export type EmailVisibility = 'room' | 'hosts' | 'nobody';

/** What stands where an address is not shown. */
const HIDDEN = '';

/** Whether somebody with this role sees the addresses of others. */
export function seesEmails(visibility: EmailVisibility, role: RoleName): boolean {
  return visibility === 'room' || (visibility === 'hosts' && role === 'host');
}

/** A fact as those are told of it who see no addresses. The same one where there is none in it. */
export function withoutEmail<F extends RoomFact>(fact: F): F {
  switch (fact.event) {
    case 'user:joined':
      return { ...fact, data: { ...fact.data, email: HIDDEN } };
    case 'participant:updated': {
      const { email, ...data } = fact.data;
      return email === undefined ? fact : { ...fact, data };
    }
    case 'user:left':
    case 'room:updated':
    case 'chat:message':
      return fact;
    default:
      return fact satisfies never;
  }
}

/** Somebody or something that has an address, as those see it who see none. */
export function hidden<T extends { readonly email: string }>(described: T): T {
  return { ...described, email: HIDDEN };
}

/**
 * The display name of somebody who comes without one. Where addresses are shown it stays empty, and clients show the first part of the
 * address; where they are not that would tell half of it, so there are guests, by number.
 * @param taken names of those who are there
 */
export function givenName(
  visibility: EmailVisibility,
  displayName: string,
  taken: readonly string[],
): string {
  if (visibility === 'room' || displayName !== '') return displayName;
  const isTaken = new Set(taken);
  let number = 1;
  while (isTaken.has(`Guest ${number}`)) number += 1;
  return `Guest ${number}`;
}
