/**
 * All that is known of a room, as plain data that can be written as JSON. Never changed: a decision makes the next one. Times are
 * milliseconds of one clock that all nodes share and that nobody sets back.
 */
import type { AbilityName, MutableName, RoleName, RoomRules } from '../../protocol/index.ts';
import type { EmailVisibility } from './email-visibility.ts';
import type { Introduction } from './introduction.ts';

/** One place in a room. It outlives the connections through which its client comes back. */
export interface Member {
  readonly id: string;
  readonly introduction: Introduction;
  readonly role: RoleName;
  /** What role and token keep from the room. */
  readonly barred: readonly AbilityName[];
  /** What a host has switched off. */
  readonly muted: readonly MutableName[];
  /** Number of the fact of its coming. */
  readonly joined: number;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
  /** Number of the fact with which the hand last went up. */
  readonly raised: number;
  /** Its id comes from a secret, so that it can be recognised again. */
  readonly canReturn: boolean;
  /** Where its client is, or was last, connected. */
  readonly node: string;
  /** Grows with each connection of its client: the end of an earlier one ends nothing. */
  readonly connection: number;
  /** `null` while its client is connected. */
  readonly away: { readonly until: number; readonly reason: 'left' | 'timeout' } | null;
  /** From the token, as the next; `null` without one. */
  readonly subject: string | null;
  /** What stands for the tokens that they came with and renewed, where these do not say who it is. */
  readonly bearers?: readonly string[];
  /** The token keeps them from being a host; absent where it does not. */
  readonly neverHost?: true;
  /** The role that the token says; absent without one. */
  readonly granted?: RoleName;
  /** When the token expires; `null` without one. */
  readonly expires: number | null;
}

/** How a knock ended. */
export type Verdict = 'admitted' | 'denied' | 'knock-timeout' | 'locked' | 'ended';

/** Somebody at the door. */
export interface Waiting {
  /** The id inside. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Where the knock came from. */
  readonly node: string;
  /** When the knock, or what came of it, is forgotten. */
  readonly until: number;
  /** `null` while nobody has decided. */
  readonly verdict: Verdict | null;
}

/** What the room remembers of somebody who may come back: id or subject. */
export interface Remembered {
  /** An id, or a {@link subjectKey}. */
  readonly key: string;
  readonly muted: readonly MutableName[];
  /** What a host has made of them. */
  readonly role?: RoleName;
}

export interface RoomState {
  readonly name: string;
  /** Tells this room from an earlier one of the same name. Says nothing about the name, so it may be logged. */
  readonly epoch: string;
  /** Grows with each decision. */
  readonly revision: number;
  /** Number of the latest fact. */
  readonly n: number;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly rules: RoomRules;
  readonly capacity: number;
  /** As it was when the room was opened: what somebody has told under one rule stays under it. */
  readonly emailVisibility: EmailVisibility;
  /** Milliseconds that it lives on while nobody is in it. */
  readonly emptyMs: number;
  readonly metadata: Readonly<Record<string, string>>;
  /** Hosts are who a token says; otherwise the first, and then the next. */
  readonly governed: boolean;
  /** In the order in which they came. */
  readonly members: readonly Member[];
  readonly waiting: readonly Waiting[];
  /** Ids of those who were removed, and {@link subjectKey}s. */
  readonly banned: readonly string[];
  readonly remembered: readonly Remembered[];
  /** When the latest chat message was said; milliseconds since 1970. */
  readonly saidAt: number;
  /** Since when nobody is in it; `null` while somebody is. */
  readonly emptySince: number | null;
}

/** Stands for somebody whom a token names, beside ids. No id has a colon in it, so none is taken for another. */
export function subjectKey(subject: string): string {
  return `subject:${subject}`;
}

export const OPEN_RULES: RoomRules = { locked: false, knock: false, selfUnmute: true };

/** What a room that nobody has created is like. */
export interface RoomDefaults {
  readonly capacity: number;
  /** For governed rooms; others end when the last has left. */
  readonly emptyMs: number;
  /** Default `room`. */
  readonly emailVisibility?: EmailVisibility;
}

export function newRoomState(
  name: string,
  epoch: string,
  defaults: RoomDefaults,
  times: { readonly now: number; readonly at: number },
): RoomState {
  return {
    name,
    epoch,
    revision: 0,
    n: 0,
    createdAt: times.at,
    rules: OPEN_RULES,
    capacity: defaults.capacity,
    emailVisibility: defaults.emailVisibility ?? 'room',
    emptyMs: 0,
    metadata: {},
    governed: false,
    members: [],
    waiting: [],
    banned: [],
    remembered: [],
    saidAt: 0,
    emptySince: times.now,
  };
}

export function findMember(state: RoomState, id: string): Member | undefined {
  return state.members.find((member) => member.id === id);
}

/** Who waits for a host to decide. */
export function pending(state: RoomState): readonly Waiting[] {
  return state.waiting.filter(({ verdict }) => verdict === null);
}

/** When something in it comes to its end by itself; `null` if nothing does. */
export function nextDue(state: RoomState): number | null {
  // After each decision, so without lists of its own.
  let first = state.emptySince === null ? Infinity : state.emptySince + state.emptyMs;
  for (const { away, expires } of state.members) {
    if (away && away.until < first) first = away.until;
    if (expires !== null && expires < first) first = expires;
  }
  for (const { until } of state.waiting) if (until < first) first = until;
  return first === Infinity ? null : first;
}

/** Nobody is in it, and nobody is waited for any longer. */
export function isOver(state: RoomState, now: number): boolean {
  return state.members.length === 0 && state.emptySince !== null && state.emptySince + state.emptyMs <= now;
}
