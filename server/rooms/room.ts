import {
  wireError,
  type ErrorCode,
  type LeaveReason,
  type RoomSnapshot,
  type ServerEvent,
  type ServerPayloads,
  type SyncAnswer,
  type WaitingPerson,
  type WireChatMessage,
} from '../../protocol/index.ts';
import { ChatHistory } from './chat-history.ts';
import { describeMember, describeWaiting, handPlace, standing } from './describe.ts';
import type { StoredFact } from './draft.ts';
import { hidden, seesEmails, withoutEmail } from './email-visibility.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { EmailIndex } from './email-index.ts';
import { FactsLog } from './facts-log.ts';
import { Participant } from './participant.ts';
import type { Port } from './port.ts';
import { pending, type Member, type RoomState } from './room-state.ts';

export interface RoomOptions {
  /** This one. */
  readonly node: string;
  /** `null` where there is only one node. */
  readonly elsewhere: Elsewhere | null;
  /** Everybody in any room, by address. */
  readonly emails: EmailIndex;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * A room as one node has it: its state, what happened and was said in it, and the ways to those whose clients are connected here. Learns
 * what was decided, here or elsewhere, and tells them.
 */
export class Room {
  readonly participants = new Map<string, Participant>();
  private current: RoomState;
  private readonly facts: FactsLog;
  private readonly chat: ChatHistory;
  /** Most rooms have nobody at the door, and are small without it. */
  private doors: Map<string, Port> | null = null;
  private readonly options: RoomOptions;

  /** `state`: nothing of it has been told yet, and what happened before is not known. */
  constructor(state: RoomState, options: RoomOptions) {
    this.current = state;
    this.options = options;
    this.facts = new FactsLog(state.n);
    this.chat = new ChatHistory(options.now);
    this.know(state);
  }

  get state(): RoomState {
    return this.current;
  }

  get name(): string {
    return this.current.name;
  }

  get epoch(): string {
    return this.current.epoch;
  }

  /** Places taken, held ones included. */
  get size(): number {
    return this.participants.size;
  }

  /** What was said in it lately; oldest first. */
  get messages(): readonly WireChatMessage[] {
    return this.chat.recent();
  }

  /** Whether a client of somebody inside, or at the door, is connected here. */
  get isUsedHere(): boolean {
    if (this.doors) return true;
    return this.current.members.some(({ node }) => node === this.options.node);
  }

  find(id: string): Participant | undefined {
    return this.participants.get(id);
  }

  /** The chat message that this sender has sent under this id before. */
  findMessage(from: string, id: string): WireChatMessage | undefined {
    return this.chat.find(from, id);
  }

  /** What happened and was said before this node had the room. */
  recall(facts: readonly StoredFact[], chat: readonly WireChatMessage[]): void {
    for (const fact of facts) this.facts.add(fact);
    for (const message of chat) this.chat.add(message);
  }

  /** What was decided, in order. Whoever is connected here is told. */
  apply(state: RoomState, facts: readonly StoredFact[]): void {
    const before = this.current;
    this.current = state;
    const ended = before.members === state.members ? [] : this.know(state);
    const reasons = new Map<string, LeaveReason>();
    for (const fact of facts) {
      this.facts.add(fact);
      if (fact.event === 'chat:message') this.chat.add(fact.data);
      if (fact.event === 'user:left') reasons.set(fact.data.id, fact.data.reason);
      this.tell(fact);
    }
    for (const { id, port } of ended) this.end(port, this.participants.get(id), reasons.get(id));
    if (before.waiting !== state.waiting || before.members !== state.members) this.answerDoors(before);
  }

  /** The client of a participant is connected here, or, `null`, no longer. Answers the port that it had here before. */
  attach(participant: Participant, port: Port | null): Port | null {
    const before = participant.local;
    participant.local = port;
    return before;
  }

  /** Who knocks is reached by this port. */
  attend(id: string, port: Port): void {
    (this.doors ??= new Map()).set(id, port);
  }

  /** Who knocked is gone. Answers whether it was by this port. */
  abandon(id: string, port: Port): boolean {
    return this.doors?.get(id) === port && this.shut(id);
  }

  /** What passes and leaves no trace: for all others who are there, or one. Answers whether there is such a one. */
  pass<E extends ServerEvent>(from: string, event: E, data: ServerPayloads[E], to?: string): boolean {
    if (to === undefined) {
      for (const { id, port } of this.participants.values()) if (id !== from) port?.send(event, data);
      return true;
    }
    const target = to === from ? undefined : this.participants.get(to);
    target?.port?.send(event, data);
    return Boolean(target?.port);
  }

  snapshotFor({ id, member }: Participant): RoomSnapshot {
    const { members, rules, n, epoch } = this.current;
    const others = members.filter((other) => other.id !== id).map(describeMember);
    return {
      participants: this.showsEmails(member) ? others : others.map(hidden),
      chat: this.chat.recent(),
      rules,
      ...handPlace(member),
      ...standing(member),
      ...(member.role === 'host' && { waiting: this.waitingForHosts() }),
      n,
      epoch,
    };
  }

  /** What a client has missed that knows the facts up to `since` of the room with this epoch. */
  sync(participant: Participant, since: number, epoch: string | undefined): SyncAnswer {
    const facts = epoch === undefined || epoch === this.epoch ? this.facts.after(since) : null;
    if (!facts) return { snapshot: this.snapshotFor(participant) };
    const told = this.showsEmails(participant.member) ? facts : facts.map(withoutEmail);
    return { facts: told, n: this.current.n, epoch: this.epoch };
  }

  private showsEmails({ role }: Member): boolean {
    return seesEmails(this.current.emailVisibility, role);
  }

  private waitingForHosts(): readonly WaitingPerson[] {
    const waiting = describeWaiting(this.current);
    if (seesEmails(this.current.emailVisibility, 'host')) return waiting;
    return waiting.map(({ id, name }) => ({ id, name }));
  }

  /** Takes over who is in the room now. Answers the ports here that nobody's place belongs to any more. */
  private know(state: RoomState): readonly { readonly id: string; readonly port: Port }[] {
    const { node, elsewhere, emails } = this.options;
    const ended: { readonly id: string; readonly port: Port }[] = [];
    const end = (participant: Participant): void => {
      if (participant.local) ended.push({ id: participant.id, port: participant.local });
      participant.local = null;
    };
    const ids = new Set<string>();
    for (const member of state.members) {
      ids.add(member.id);
      const known = this.participants.get(member.id);
      const participant = known ?? new Participant(this, member);
      const isListed = known?.email === member.introduction.email;
      if (known && !isListed) emails.delete(known);
      participant.member = member;
      if (!known) this.participants.set(member.id, participant);
      if (!isListed) emails.add(participant);
      const isElsewhere = member.node !== node;
      participant.remote =
        isElsewhere && !member.away ? (elsewhere?.portOf(state.name, member.id) ?? null) : null;
      if (isElsewhere) end(participant);
      else if (member.away) end(participant);
    }
    for (const [id, participant] of this.participants) {
      if (ids.has(id)) continue;
      this.participants.delete(id);
      participant.remote = null;
      emails.delete(participant);
      end(participant);
    }
    return ended;
  }

  /** Tells a client here that no longer has a place, or has it elsewhere. */
  private end(port: Port, participant: Participant | undefined, reason: LeaveReason | undefined): void {
    const code = participant ? placeCode(participant.member) : closingCode(reason);
    if (code) port.close(code);
    else port.abort();
  }

  private tell(fact: StoredFact): void {
    const { event, except, notice } = fact;
    // Made for the first who needs it: mostly nobody does.
    let discreet: StoredFact | null = null;
    for (const { id, member, local } of this.participants.values()) {
      if (id === except || !local) continue;
      const { data } = this.showsEmails(member) ? fact : (discreet ??= withoutEmail(fact));
      local.send(event, data as never);
    }
    if (notice) this.participants.get(notice.to)?.local?.send(notice.event, notice.data as never);
  }

  /** Tells those at the door here what came of it, and hosts here who waits. */
  private answerDoors(before: RoomState): void {
    for (const [id, port] of this.doors ?? []) {
      const verdict = this.current.waiting.find((waiting) => waiting.id === id)?.verdict;
      if (verdict === null) continue;
      this.shut(id);
      if (verdict === 'admitted') port.send('room:admit', {});
      else if (verdict) port.send('room:deny', wireError(verdict));
    }
    const told = [...this.participants.values()].filter(({ member, local }) => local && isHost(member));
    if (told.length === 0) return;
    const waits = pending(this.current);
    const hosts = new Set(before.members.filter(isHost).map(({ id }) => id));
    const isSame =
      waits.map(({ id }) => id).join() ===
      pending(before)
        .map(({ id }) => id)
        .join();
    const waiting = this.waitingForHosts();
    for (const { id, local } of told)
      if (!(isSame && hosts.has(id))) local?.send('room:waiting', { waiting });
  }

  /** Nobody of this id is at the door any more. */
  private shut(id: string): boolean {
    const wasThere = this.doors?.delete(id) ?? false;
    if (this.doors?.size === 0) this.doors = null;
    return wasThere;
  }
}

function isHost({ role }: Pick<Member, 'role'>): boolean {
  return role === 'host';
}

/** What a client is told that has been left by its place; `null`: it was taken for lost, and may show that it is not. */
function placeCode({ away }: Pick<Member, 'away'>): ErrorCode | null {
  return away ? null : 'duplicate';
}

/** What a client is told whose place is gone; `null`: it was waited for in vain, and may come again. */
function closingCode(reason: LeaveReason | undefined): ErrorCode | null {
  switch (reason) {
    case 'kicked':
    case 'ended':
      return reason;
    case 'timeout':
    case undefined:
      return null;
    case 'left':
      return 'token-expired';
    default:
      return reason satisfies never;
  }
}
