import type { RoleName } from '../../protocol/index.ts';
import type { Grants } from '../auth/grants.ts';
import type { Member } from './room-state.ts';

/** Tokens of one place that a removal keeps out; of more renewals the last. */
const MAX_BEARERS = 8;

type Marks = Pick<Member, 'granted' | 'neverHost' | 'bearers'>;

/** A place with what it keeps of a token; what an earlier one said of hosting is forgotten. */
export function marked(member: Member, grants: Grants): Member {
  const { neverHost: _earlier, ...others } = member;
  return { ...others, ...marksOf(grants, member.bearers) };
}

/** What a place keeps of the token that it was taken with. */
export function marksOf({ role, mayHost, bearer }: Grants, before: readonly string[] = []): Marks {
  const others = before.filter((known) => known !== bearer);
  const bearers = (bearer === undefined ? others : [...others, bearer]).slice(-MAX_BEARERS);
  return { granted: role, ...(!mayHost && { neverHost: true }), ...(bearers.length > 0 && { bearers }) };
}

/** What a host has made of somebody lasts until the site itself says something else of them. */
export function roleAfter(before: Member, grants: Grants | null): RoleName {
  if (!grants) return before.role;
  const isOver = before.role === 'host' && !grants.mayHost;
  return isOver || grants.role !== before.granted ? grants.role : before.role;
}
