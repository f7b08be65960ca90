import type { ErrorCode, MutableName, RoleName, RoomRules } from '../../protocol/index.ts';
import { barredOf, permitted } from './abilities.ts';
import { bannedWith } from './bans.ts';
import { discloseEmails } from './discretion.ts';
import { decide, recall } from './door.ts';
import type { Draft } from './draft.ts';
import { changedFlags } from './joining.ts';
import { remove } from './leaving.ts';
import type { Member } from './room-state.ts';

/** Runs what only a host may do. */
export function asHost<T>(draft: Draft, id: string, act: () => T): T | ErrorCode {
  const member = draft.member(id);
  if (!member) return 'not-joined';
  return member.role === 'host' ? act() : 'not-permitted';
}

/** Changes the rules; those that stay as they are are not told. */
export function setRules(draft: Draft, change: Partial<RoomRules>): void {
  const { rules } = draft.state;
  const different: { -readonly [Rule in keyof RoomRules]?: boolean } = {};
  for (const rule of ['locked', 'knock', 'selfUnmute'] as const) {
    const value = change[rule];
    if (value !== undefined && value !== rules[rule]) different[rule] = value;
  }
  if (Object.keys(different).length === 0) return;
  draft.set({ rules: { ...rules, ...different } });
  draft.tell('room:updated', different);
  // An open door needs no knocking; a locked one nobody answers.
  if (different.locked) {
    decide(draft, undefined, 'locked');
    recall(draft, 'locked');
  } else if (different.knock === false) decide(draft, undefined, 'admitted');
}

/** Switches something off at one. `by`: who does; absent for the operator. Answers whether there is such a participant. */
export function mute(draft: Draft, to: string, media: MutableName, by?: string): boolean {
  const member = draft.member(to);
  if (!member) return false;
  const muted = member.muted.includes(media) ? member.muted : [...member.muted, media];
  const { introduction } = member;
  const off = { ...introduction.media, [media]: false };
  const flags = changedFlags(introduction.media, off);
  draft.put({ ...member, muted, introduction: { ...introduction, media: off } });
  draft.tell(
    'participant:updated',
    { id: to, ...flags, muted },
    { notice: { to, event: 'room:mute', data: { media, from: by } } },
  );
  return true;
}

/** At everybody who is no host, and has not been muted. */
export function muteEveryone(draft: Draft, media: MutableName, by?: string): void {
  for (const { id, role, muted } of draft.state.members) {
    if (role !== 'host' && id !== by && !muted.includes(media)) mute(draft, id, media, by);
  }
}

/** Asks for the microphone, and lets it be switched on. */
export function askToUnmute(draft: Draft, to: string, by: string): boolean | ErrorCode {
  const member = draft.member(to);
  if (!member) return false;
  if (barredOf(member).includes('microphone')) return 'not-permitted';
  const muted = member.muted.filter((medium) => medium !== 'microphone');
  draft.put({ ...member, muted });
  draft.tell(
    'participant:updated',
    { id: to, muted },
    { notice: { to, event: 'room:unmute', data: { from: by } } },
  );
  return true;
}

/** Makes somebody something else. The last host cannot step down: nobody could undo it. */
export function setRole(draft: Draft, to: string, role: RoleName): boolean | ErrorCode {
  const before = draft.member(to);
  if (!before) return false;
  if (before.role === role) return true;
  // What the site keeps from them nobody in the room can give.
  if (role === 'host' && before.neverHost) return 'not-permitted';
  const isLastHost =
    before.role === 'host' &&
    draft.state.members.every(({ id, role: other }) => id === to || other !== 'host');
  if (isLastHost) return 'not-permitted';
  const member: Member = { ...before, role };
  const media = permitted(before.introduction.media, barredOf(member));
  draft.put({ ...member, introduction: { ...before.introduction, media } });
  const isSame = barredOf(before).join() === barredOf(member).join();
  draft.tell('participant:updated', {
    id: to,
    ...changedFlags(before.introduction.media, media),
    role,
    ...(!isSame && { barred: barredOf(member) }),
  });
  if (role === 'host') discloseEmails(draft);
  return true;
}

/**
 * Turns somebody out. Whom their token names stays out, whatever page or device they come from; where it names nobody, whoever comes
 * with it; and who has none, as the one they are.
 */
export function kick(draft: Draft, to: string): boolean {
  const member = draft.member(to);
  if (!member) return false;
  draft.set({ banned: bannedWith(draft.state, member) });
  remove(draft, member, 'kicked');
  return true;
}

/** For everybody. */
export function endRoom(draft: Draft): void {
  // Hosts last: there is nobody left then to whom the role could pass.
  const hosts = draft.state.members.filter(({ role }) => role === 'host');
  for (const member of [...draft.state.members.filter((other) => !hosts.includes(other)), ...hosts])
    remove(draft, member, 'ended');
  decide(draft, undefined, 'ended');
  draft.set({ emptySince: draft.now, emptyMs: 0 });
}
