import type { RoomFact, RoomFacts, ServerEvent, ServerPayloads } from '../../protocol/index.ts';
import { shownName } from './introduction.ts';
import type { ParticipantSummary, ReportedParticipant, RoomEvent } from './room-events.ts';
import { findMember, type Member, type RoomState } from './room-state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A fact that has no number yet. */
export type Unnumbered<E extends keyof RoomFacts> = Omit<RoomFacts[E], 'n'>;

/** What one participant is told along with a fact. */
export type Notice = {
  [E in ServerEvent]: { readonly to: string; readonly event: E; readonly data: ServerPayloads[E] };
}[ServerEvent];

/** A fact as it is kept: with whom it was not told, and what one was told with it. */
export type StoredFact = RoomFact & { readonly except?: string; readonly notice?: Notice };

export interface Times {
  /** Milliseconds of the clock of deadlines, which is never set back. */
  readonly now: number;
  /** Milliseconds since 1970, for people. */
  readonly at: number;
}

type Reported = RoomEvent extends infer Event
  ? Event extends RoomEvent
    ? Omit<Event, 'name' | 'room' | 'at'>
    : never
  : never;

/**
 * The next state of a room while it is being decided, with what is to be told. Nothing of it has happened until it is committed, and it
 * may be thrown away and decided anew on a newer state.
 */
export class Draft {
  readonly now: number;
  readonly at: number;
  /** Where it is decided. */
  readonly node: string;
  readonly facts: StoredFact[] = [];
  readonly events: RoomEvent[] = [];
  private next: Mutable<RoomState>;
  private readonly base: RoomState;

  constructor(base: RoomState, node: string, { now, at }: Times) {
    this.base = base;
    this.next = base;
    this.node = node;
    this.now = now;
    this.at = at;
  }

  get state(): RoomState {
    return this.next;
  }

  /** Whether there is anything to commit. */
  get changed(): boolean {
    return this.next !== this.base;
  }

  /** To be committed: as the one after the state that was decided upon. */
  get committed(): RoomState {
    return this.own();
  }

  set(change: Partial<RoomState>): void {
    Object.assign(this.own(), change);
  }

  /** The one copy that a decision makes; until it is committed nobody else has it. */
  private own(): Mutable<RoomState> {
    if (this.next === this.base) this.next = { ...this.base, revision: this.base.revision + 1 };
    return this.next;
  }

  member(id: string): Member | undefined {
    return findMember(this.next, id);
  }

  put(member: Member): void {
    const { members } = this.next;
    const isKnown = members.some(({ id }) => id === member.id);
    this.set({
      members: isKnown
        ? members.map((other) => (other.id === member.id ? member : other))
        : [...members, member],
      emptySince: null,
    });
  }

  drop(id: string): void {
    const members = this.next.members.filter((member) => member.id !== id);
    this.set({ members, ...(members.length === 0 && { emptySince: this.now }) });
  }

  /** A numbered fact for everybody, or everybody but one. */
  tell<E extends keyof RoomFacts>(
    event: E,
    fact: Unnumbered<E>,
    extra: { readonly except?: string; readonly notice?: Notice } = {},
  ): RoomFacts[E] {
    const n = (this.own().n += 1);
    // An object type minus `n`, plus `n`, is the object type; the compiler cannot follow that through a type parameter.
    const data = Object.assign(fact, { n }) as unknown as RoomFacts[E];
    this.facts.push(Object.assign({ event, data }, extra) as unknown as StoredFact);
    return data;
  }

  report(event: Reported): void {
    const { name, epoch } = this.next;
    this.events.push(Object.assign(event, { name, room: epoch, at: this.at }) as RoomEvent);
  }
}

/** A participant as operators have it. */
export function summary({ id, introduction, role, subject }: Member): ParticipantSummary {
  const described = { id, name: shownName(introduction), email: introduction.email, role };
  return subject === null ? described : Object.assign(described, { subject });
}

/** A participant as reports have it. */
export function reported(member: Member): ReportedParticipant {
  return Object.assign(summary(member), { displayName: member.introduction.displayName });
}
