import type { ErrorCode, MediaFlags, MediaStateUpdate } from '../../protocol/index.ts';
import type { Grants } from '../auth/grants.ts';
import { barredOf, permitted } from './abilities.ts';
import { isBanned } from './bans.ts';
import { describeNewcomer } from './describe.ts';
import { discloseEmails, nameIn } from './discretion.ts';
import { reported, type Draft, type Unnumbered } from './draft.ts';
import type { Introduction } from './introduction.ts';
import { hasPlace } from './policy.ts';
import { subjectKey, type Member, type RoomDefaults } from './room-state.ts';
import { marked, marksOf, roleAfter } from './token-marks.ts';

export interface Entrance {
  readonly id: string;
  /** The id comes from a secret. */
  readonly canReturn: boolean;
  readonly introduction: Introduction;
  readonly grants: Grants | null;
  readonly defaults: RoomDefaults;
}

/** One for all who have nothing in it. */
const NOTHING: readonly never[] = [];

/** Takes a place, or the own place again. */
export function enter(draft: Draft, entrance: Entrance): Member | ErrorCode {
  const { id, grants, defaults } = entrance;
  const isHost = grants?.role === 'host';
  if (isBanned(draft.state, id, grants)) return 'denied';
  const known = draft.member(id);
  // A secret may be stolen; whose place was taken with a token comes back with one, too.
  if (known && known.subject !== null && known.subject !== grants?.subject)
    return grants ? 'token-invalid' : 'token-required';
  if (isHost) govern(draft, defaults);
  if (known) return resume(draft, known, entrance);

  const { rules, waiting, capacity, members, governed } = draft.state;
  const isAdmitted = waiting.some((person) => person.id === id && person.verdict === 'admitted');
  if (!isHost && !isAdmitted) {
    if (rules.locked) return 'locked';
    // The first of an open room is its host, whom nobody could let in.
    if (rules.knock && (governed || members.length > 0)) return 'knock';
  }
  if (!hasPlace(members.length, capacity)) return 'full';
  return seat(draft, entrance);
}

function seat(draft: Draft, { id, canReturn, introduction, grants }: Entrance): Member {
  const { state } = draft;
  const keys = grants?.subject === undefined ? [id] : [id, subjectKey(grants.subject)];
  const before = state.remembered.find(({ key }) => keys.includes(key));
  const muted = state.rules.selfUnmute ? NOTHING : (before?.muted ?? NOTHING);
  const isFirst =
    !grants &&
    !state.governed &&
    !state.members.some(({ role, granted }) => role === 'host' || granted !== undefined);
  const role = before?.role ?? grants?.role ?? (isFirst ? 'host' : 'participant');
  const barred = grants?.barred ?? NOTHING;
  const displayName = nameIn(draft, id, introduction.displayName);
  const named = displayName === introduction.displayName ? introduction : { ...introduction, displayName };
  const seated: Member = {
    id,
    introduction: withPermitted(named, { role, barred, muted }),
    role,
    barred,
    muted,
    joined: state.n + 1,
    joinedAt: draft.at,
    raised: introduction.media.hand ? state.n + 1 : 0,
    canReturn,
    node: draft.node,
    connection: 1,
    away: null,
    subject: grants?.subject ?? null,
    expires: expiryOf(draft, grants),
    ...(grants && marksOf(grants)),
  };
  if (state.waiting.length > 0) draft.set({ waiting: state.waiting.filter((person) => person.id !== id) });
  draft.put(seated);
  draft.tell('user:joined', describeNewcomer(seated), { except: id });
  draft.report({ change: 'participant joined', participant: reported(seated) });
  return seated;
}

/** Somebody takes the own place again; the others are told what is different now. */
function resume(draft: Draft, before: Member, { introduction, grants }: Entrance): Member {
  const role = roleAfter(before, grants);
  const barred = grants?.barred ?? before.barred;
  const named = { ...introduction, displayName: nameIn(draft, before.id, introduction.displayName) };
  const allowed = withPermitted(named, { role, barred, muted: before.muted });
  const flags = changedFlags(before.introduction.media, allowed.media);
  const member: Member = {
    ...(grants ? marked(before, grants) : before),
    role,
    barred,
    introduction: allowed,
    raised: flags.hand ? draft.state.n + 1 : before.raised,
    node: draft.node,
    connection: before.connection + 1,
    away: null,
    subject: grants?.subject ?? before.subject,
    expires: grants ? expiryOf(draft, grants) : before.expires,
  };
  draft.put(member);
  const update: Unnumbered<'participant:updated'> = {
    id: before.id,
    // Also when nobody has noticed the loss: signals that were sent into a dead connection have to be repeated.
    away: false,
    ...(before.introduction.email !== allowed.email && { email: allowed.email }),
    ...(before.introduction.displayName !== allowed.displayName && { displayName: allowed.displayName }),
    ...(before.introduction.mode !== allowed.mode && { mode: allowed.mode }),
    ...flags,
    ...(role !== before.role && { role }),
    ...(barredOf(before).join() !== barredOf(member).join() && { barred: barredOf(member) }),
  };
  draft.tell('participant:updated', update, { except: before.id });
  draft.report({ change: 'participant returned', participant: reported(member) });
  return member;
}

/** A participant has a new token. */
export function renew(draft: Draft, id: string, grants: Grants, defaults: RoomDefaults): Member | ErrorCode {
  const before = draft.member(id);
  if (!before) return 'not-joined';
  if (isBanned(draft.state, id, grants)) return 'denied';
  // A token of somebody else would carry their place past a kick.
  if (grants.subject !== undefined && before.subject !== null && grants.subject !== before.subject)
    return 'token-invalid';
  const { barred } = grants;
  const role = roleAfter(before, grants);
  if (grants.role === 'host') govern(draft, defaults);
  const member: Member = {
    ...marked(before, grants),
    role,
    barred,
    subject: before.subject ?? grants.subject ?? null,
    expires: expiryOf(draft, grants),
  };
  const introduction = withPermitted(before.introduction, member);
  const flags = changedFlags(before.introduction.media, introduction.media);
  draft.put({ ...member, introduction });
  const isSame = role === before.role && barredOf(before).join() === barredOf(member).join();
  if (!isSame) draft.tell('participant:updated', { id, ...flags, role, barred: barredOf(member) });
  if (role === 'host' && before.role !== 'host') discloseEmails(draft);
  return member;
}

/** From now on hosts are who a token says: whoever only came first is none any more. */
function govern(draft: Draft, { emptyMs }: RoomDefaults): void {
  if (draft.state.governed) return;
  draft.set({ governed: true, emptyMs });
  for (const member of draft.state.members) {
    if (member.role !== 'host' || member.granted === 'host') continue;
    const role = member.granted ?? 'participant';
    draft.put({ ...member, role });
    draft.tell('participant:updated', { id: member.id, role });
  }
}

function expiryOf({ now, at }: Draft, grants: Grants | null): number | null {
  return grants ? now + (grants.expires - at) : null;
}

function withPermitted(
  introduction: Introduction,
  member: Pick<Member, 'role' | 'barred' | 'muted'>,
): Introduction {
  const off = [...barredOf(member), ...member.muted];
  if (off.length === 0) return introduction;
  const media = permitted(introduction.media, off);
  return media === introduction.media ? introduction : { ...introduction, media };
}

export function changedFlags(before: MediaFlags, after: MediaStateUpdate): MediaStateUpdate {
  const changed: { -readonly [Flag in keyof MediaFlags]?: boolean } = {};
  for (const flag of ['microphone', 'camera', 'screen', 'hand'] as const) {
    const value = after[flag];
    if (value !== undefined && value !== before[flag]) changed[flag] = value;
  }
  return changed;
}
