import type { LeaveReason } from '../../protocol/index.ts';
import { discloseEmails } from './discretion.ts';
import { reported, type Draft } from './draft.ts';
import { holdFor, type Departure, type HoldTimes } from './policy.ts';
import { subjectKey, type Member } from './room-state.ts';

/** People whom hosts have muted or made less of, and who left; more are not remembered. */
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
  draft.report({ change: 'participant away', participant: reported(member) });
}

/** Ends a place. Where the first was the host, the next one is, when the last host has gone. */
export function remove(draft: Draft, member: Member, reason: LeaveReason): void {
  const { id } = member;
  draft.drop(id);
  remember(draft, member);
  draft.tell('user:left', { id, reason }, { except: id });
  draft.report({ change: 'participant left', participant: reported(member), reason });
  if (member.role === 'host') passOn(draft);
}

/** Leaving and coming again undoes nothing of what a host has done. */
function remember(draft: Draft, { id, subject, muted, role, granted = 'participant' }: Member): void {
  const { remembered, rules } = draft.state;
  const key = subject === null ? id : subjectKey(subject);
  const others = remembered.filter((known) => known.key !== key);
  const isDemoted = role !== granted && role !== 'host';
  const isMuted = muted.length > 0 && !rules.selfUnmute;
  if (!isDemoted && !isMuted && others.length === remembered.length) return;
  const entry = { key, muted: isMuted ? muted : [], ...(isDemoted && { role }) };
  draft.set({
    remembered: isDemoted || isMuted ? [...others.slice(1 - MAX_REMEMBERED), entry] : others,
  });
}

function passOn(draft: Draft): void {
  const { members, governed } = draft.state;
  if (governed || members.some(({ role }) => role === 'host')) return;
  // What a token says of somebody is all that they are.
  const candidates = members.filter(({ role, granted }) => role === 'participant' && !granted);
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
