import type { LeaveReason } from '../../protocol/index.ts';
import { discloseEmails } from './discretion.ts';
import { summary, type Draft } from './draft.ts';
import { holdFor, type Departure, type HoldTimes } from './policy.ts';
import type { Member } from './room-state.ts';

/** Keys of people who were muted and left; more are not remembered. */
const MAX_REMEMBERED = 200;

/** The client of a participant is gone, in one way or another. `connection`: which of its connections. */
export function depart(
  draft: Draft,
  id: string,
  connection: number,
  departure: Departure,
  times: HoldTimes,
): void {
  const member = draft.member(id);
  if (!member || member.away || member.node !== draft.node || member.connection !== connection) return;
  lose(draft, member, departure, times);
}

/** The client of a participant is gone, wherever it was connected. */
export function lose(draft: Draft, member: Member, departure: Departure, times: HoldTimes): void {
  const { id } = member;
  const hold = holdFor(departure, member.canReturn, times);
  if (!hold) {
    // Only who was able to return can be late.
    remove(draft, member, departure === 'lost' && member.canReturn ? 'timeout' : 'left');
    return;
  }
  draft.put({ ...member, away: { until: draft.now + hold.milliseconds, reason: hold.reason } });
  draft.tell('participant:updated', { id, away: true }, { except: id });
  draft.report({ change: 'participant away', participant: summary(member) });
}

/** Ends a place. Where the first was the host, the next one is, when the last host has gone. */
export function remove(draft: Draft, member: Member, reason: LeaveReason): void {
  const { id, muted, subject } = member;
  draft.drop(id);
  const { remembered, rules } = draft.state;
  if (muted.length > 0 && !rules.selfUnmute) {
    const key = subject ?? id;
    const others = remembered.filter((known) => known.key !== key).slice(1 - MAX_REMEMBERED);
    draft.set({ remembered: [...others, { key, muted }] });
  }
  draft.tell('user:left', { id, reason }, { except: id });
  draft.report({ change: 'participant left', participant: summary(member), reason });
  if (member.role === 'host') passOn(draft);
}

function passOn(draft: Draft): void {
  const { members, governed } = draft.state;
  if (governed || members.some(({ role }) => role === 'host')) return;
  const candidates = members.filter(({ role }) => role === 'participant');
  const next =
    candidates.find(({ away, introduction }) => !away && introduction.v !== undefined) ??
    candidates.find(({ away }) => !away) ??
    candidates[0];
  if (!next) return;
  draft.put({ ...next, role: 'host' });
  draft.tell('participant:updated', { id: next.id, role: 'host' });
  discloseEmails(draft);
}

/** What has come to its end by itself since. */
export function tick(draft: Draft): void {
  const { now } = draft;
  for (const member of draft.state.members) {
    if (member.away && member.away.until <= now) remove(draft, member, member.away.reason);
    else if (member.expires !== null && member.expires <= now) remove(draft, member, 'left');
  }
  const { waiting } = draft.state;
  if (waiting.some(({ until }) => until <= now)) {
    draft.set({
      waiting: waiting.flatMap((person) => {
        if (person.until > now) return person;
        // Kept for a moment, so that every node sees what came of it.
        return person.verdict === null
          ? { ...person, verdict: 'knock-timeout' as const, until: now + VERDICT_MS }
          : [];
      }),
    });
  }
}

/** Milliseconds that what came of a knock is known: an admission has to be used within. */
export const VERDICT_MS = 60_000;
