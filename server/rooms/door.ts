import { LIMITS, type ErrorCode } from '../../protocol/index.ts';
import type { Grants } from '../auth/grants.ts';
import { isBanned } from './bans.ts';
import { nameIn } from './discretion.ts';
import type { Draft } from './draft.ts';
import { shownName } from './introduction.ts';
import { VERDICT_MS } from './leaving.ts';
import { findMember, pending, type Verdict, type Waiting } from './room-state.ts';

export interface Knock {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly grants: Grants | null;
}

/** Somebody asks to be let in. Answers how many milliseconds they will wait at most; 0: they may come in at once. */
export function knock(draft: Draft, { id, email, displayName, grants }: Knock): number | ErrorCode {
  const { state } = draft;
  if (isBanned(state, id, grants)) return 'denied';
  if (state.rules.locked) return 'locked';
  const isAdmitted = state.waiting.some((person) => person.id === id && person.verdict === 'admitted');
  // Nothing is written down: a ticket is a host's to give, and ends when it ends.
  if (!state.rules.knock || isAdmitted || findMember(state, id) !== undefined) return 0;
  const others = state.waiting.filter((person) => person.id !== id);
  if (pending({ ...state, waiting: others }).length >= LIMITS.waiting) return 'full';
  const person: Waiting = {
    id,
    name: shownName({ email, displayName: nameIn(draft, id, displayName) }),
    email,
    node: draft.node,
    until: draft.now + LIMITS.knocking,
    verdict: null,
  };
  draft.set({ waiting: [...others, person] });
  return LIMITS.knocking;
}

/** Somebody does not wait any more. */
export function stopKnocking(draft: Draft, id: string): void {
  const waiting = draft.state.waiting.filter((person) => person.id !== id || person.verdict !== null);
  if (waiting.length < draft.state.waiting.length) draft.set({ waiting });
}

/** Decides about one of those who wait, or about all. Answers whether there was anybody. */
export function decide(draft: Draft, id: string | undefined, verdict: Verdict): boolean {
  const isMeant = (person: Waiting) => person.verdict === null && (id === undefined || person.id === id);
  const { waiting } = draft.state;
  if (!waiting.some(isMeant)) return false;
  draft.set({
    waiting: waiting.map((person) =>
      isMeant(person) ? { ...person, verdict, until: draft.now + VERDICT_MS } : person,
    ),
  });
  return true;
}

/** Takes back what hosts have admitted and nobody has used. */
export function recall(draft: Draft, verdict: Verdict): void {
  const { waiting } = draft.state;
  if (!waiting.some((person) => person.verdict === 'admitted')) return;
  draft.set({
    waiting: waiting.map((person) => (person.verdict === 'admitted' ? { ...person, verdict } : person)),
  });
}
