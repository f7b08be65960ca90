import type {
  LeaveReason,
  MediaFlags,
  MediaStateUpdate,
  RoomFacts,
  RoomSnapshot,
  SyncAnswer,
  WireChatMessage,
} from '../../protocol/index.ts';
import { randomId } from '../auth/identity.ts';
import { ChatHistory } from './chat-history.ts';
import { FactsLog, type Unnumbered } from './facts-log.ts';
import { Participant, type Introduction } from './participant.ts';
import type { Port } from './port.ts';

type Update = Omit<Unnumbered<'participant:updated'>, 'id'>;

/** One room: who is in it, what happened in it, and what was said. Lives as long as somebody has a place in it. */
export class Room {
  readonly name: string;
  /** Tells this room from an earlier one of the same name. Says nothing about the name, so it may be logged. */
  readonly epoch = randomId();
  private readonly places = new Map<string, Participant>();
  private readonly facts = new FactsLog();
  private readonly chat: ChatHistory;
  private readonly now: () => number;
  private saidAt = 0;

  /** `now`: milliseconds since 1970. */
  constructor(name: string, now: () => number) {
    this.name = name;
    this.now = now;
    this.chat = new ChatHistory(now);
  }

  /** Places taken, held ones included. */
  get size(): number {
    return this.places.size;
  }

  /** Everybody, in the order in which they came. */
  get participants(): Iterable<Participant> {
    return this.places.values();
  }

  find(id: string): Participant | undefined {
    return this.places.get(id);
  }

  /** A newcomer takes a place; the others are told. */
  enter(id: string, introduction: Introduction, port: Port, canReturn: boolean): Participant {
    const participant = new Participant(id, this, introduction, port, canReturn);
    this.places.set(id, participant);
    participant.joined = this.tell('user:joined', participant.describe(), participant).n;
    if (introduction.media.hand) participant.raised = participant.joined;
    return participant;
  }

  /** Somebody takes the own place again; the others are told what is different now. */
  resume(participant: Participant, introduction: Introduction, port: Port): void {
    const update: Update = {
      // Also when nobody has noticed the loss: signals that were sent into a dead connection have to be repeated.
      away: false,
      ...changedParts(participant.introduction, introduction),
      ...changedFlags(participant.introduction.media, introduction.media),
    };
    participant.port = port;
    participant.introduction = introduction;
    this.announce(participant, update);
  }

  /** The connection is gone, the place is held. */
  markAway(participant: Participant): void {
    participant.port = null;
    this.announce(participant, { away: true });
  }

  leave(participant: Participant, reason: LeaveReason): void {
    participant.port = null;
    this.places.delete(participant.id);
    this.tell('user:left', { id: participant.id, reason }, participant);
  }

  /** Answers what the others were told; if nothing has changed, nothing but the number of the latest fact. */
  update(participant: Participant, state: MediaStateUpdate): RoomFacts['participant:updated'] {
    const { introduction } = participant;
    const flags = changedFlags(introduction.media, state);
    participant.introduction = { ...introduction, media: { ...introduction.media, ...flags } };
    return this.announce(participant, flags) ?? { id: participant.id, n: this.facts.n };
  }

  /** Everybody gets the message, the sender too; one that was sent twice is told once. */
  say(from: Participant, id: string, text: string): WireChatMessage {
    const double = this.chat.find(from.id, id);
    if (double) return double;
    // A clock that is set back must not turn the order of a conversation round.
    this.saidAt = Math.max(this.saidAt, this.now());
    const message = this.tell('chat:message', { id, from: from.id, name: from.name, text, at: this.saidAt });
    this.chat.add(message);
    return message;
  }

  /** The others get it, unless they are away; nobody is told of it later. */
  react(from: Participant, emoji: string): void {
    for (const participant of this.places.values()) {
      if (participant !== from) participant.port?.send('reaction', { from: from.id, emoji });
    }
  }

  /** Hands the page's own data to the others, or to the one in this room that it is for. Answers whether there is such a one. */
  pass(from: Participant, data: unknown, to?: string): boolean {
    const message = { from: from.id, to, data };
    if (to === undefined) {
      for (const participant of this.places.values()) {
        if (participant !== from) participant.port?.send('app:message', message);
      }
      return true;
    }
    const target = this.places.get(to);
    if (!target?.port || target === from) return false;
    target.port.send('app:message', message);
    return true;
  }

  snapshotFor(participant: Participant): RoomSnapshot {
    const others = [...this.places.values()].filter((other) => other !== participant);
    return {
      participants: others.map((other) => other.describe()),
      chat: this.chat.recent(),
      ...participant.handPlace,
      n: this.facts.n,
      epoch: this.epoch,
    };
  }

  /** What a client has missed that knows the facts up to `since` of the room with this epoch. */
  sync(participant: Participant, since: number, epoch: string | undefined): SyncAnswer {
    const facts = epoch === undefined || epoch === this.epoch ? this.facts.after(since) : null;
    if (!facts) return { snapshot: this.snapshotFor(participant) };
    return { facts, n: this.facts.n, epoch: this.epoch };
  }

  private announce(participant: Participant, update: Update): RoomFacts['participant:updated'] | undefined {
    if (Object.keys(update).length === 0) return undefined;
    const fact = this.tell('participant:updated', { id: participant.id, ...update }, participant);
    if (update.hand) participant.raised = fact.n;
    return fact;
  }

  private tell<E extends keyof RoomFacts>(event: E, fact: Unnumbered<E>, except?: Participant): RoomFacts[E] {
    const data = this.facts.append(event, fact);
    for (const participant of this.places.values()) {
      if (participant !== except) participant.port?.send<keyof RoomFacts>(event, data);
    }
    return data;
  }
}

function changedFlags(before: MediaFlags, after: MediaStateUpdate): MediaStateUpdate {
  const changed: { -readonly [Flag in keyof MediaFlags]?: boolean } = {};
  for (const flag of ['microphone', 'camera', 'screen', 'hand'] as const) {
    const value = after[flag];
    if (value !== undefined && value !== before[flag]) changed[flag] = value;
  }
  return changed;
}

function changedParts(before: Introduction, after: Introduction): Update {
  return {
    ...(before.email === after.email ? undefined : { email: after.email }),
    ...(before.displayName === after.displayName ? undefined : { displayName: after.displayName }),
    ...(before.mode === after.mode ? undefined : { mode: after.mode }),
  };
}
