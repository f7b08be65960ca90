import type { AbilityName, MediaStateUpdate, MutableName } from '../../protocol/index.ts';
import type { Member } from './room-state.ts';

const MEDIA: readonly MutableName[] = ['microphone', 'camera', 'screen'];

/** What somebody may not put into the room. A viewer sees, hears and writes. */
export function barredOf({ role, barred }: Pick<Member, 'role' | 'barred'>): readonly AbilityName[] {
  return role === 'viewer' ? [...new Set([...MEDIA, ...barred])] : barred;
}

/** What of it may be on: nothing that is barred. */
export function permitted<S extends MediaStateUpdate>(state: S, barred: readonly AbilityName[]): S {
  const off = MEDIA.filter((medium) => state[medium] && barred.includes(medium));
  return off.length === 0 ? state : { ...state, ...Object.fromEntries(off.map((medium) => [medium, false])) };
}

/** What of a change would switch on something of the list. */
export function switchedOn(change: MediaStateUpdate, list: readonly string[]): readonly MutableName[] {
  return MEDIA.filter((medium) => change[medium] === true && list.includes(medium));
}
