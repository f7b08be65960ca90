/** Roles and doors of the service in memory: who is in charge, who waits, and what hosts have decided. */
import type {
  AbilityName,
  ClientEvent,
  ClientPayload,
  ErrorCode,
  MutableName,
  RoleName,
  RoomFacts,
  RoomRules,
  ServerEvent,
  ServerPayloads,
  WaitingPerson,
  WireParticipant,
} from '../../protocol/index.ts';

type Change = Omit<RoomFacts['participant:updated'], 'id' | 'n'>;

export interface MemoryRoom {
  readonly members: ReadonlyMap<string, WireParticipant>;
  update(id: string, change: Change): void;
  rules(change: Partial<RoomRules>): void;
  /** Puts one out of the room and tells them why. */
  remove(id: string, why: 'kicked' | 'ended'): void;
  /** To the participant, or whoever knocks, with this id. */
  deliver<E extends ServerEvent>(id: string, event: E, payload: ServerPayloads[E]): void;
  readonly refuse: (code: ErrorCode) => never;
}

const VIEWERS_MAY_NOT: readonly AbilityName[] = ['microphone', 'camera', 'screen'];

export class MemoryDoors {
  rules: RoomRules = { locked: false, knock: false, selfUnmute: true };
  waiting: readonly WaitingPerson[] = [];
  readonly #admitted = new Set<string>();
  readonly #room: MemoryRoom;

  constructor(room: MemoryRoom) {
    this.#room = room;
  }

  /** @throws {CodedError} `locked` or `knock` */
  enter(id: string): RoleName {
    const { members, refuse } = this.#room;
    const known = members.get(id);
    if (known) return known.role;
    if (this.rules.locked) refuse('locked');
    if (members.size > 0 && this.rules.knock && !this.#admitted.delete(id)) refuse('knock');
    return this.#hosts.length > 0 ? 'participant' : 'host';
  }

  /** Somebody has gone for good: the room is not without a host. */
  left(): void {
    const [next] = this.#room.members.keys();
    if (next !== undefined && this.#hosts.length === 0) this.#room.update(next, { role: 'host' });
  }

  knock(id: string, { displayName, email }: ClientPayload<'room:knock'>) {
    if (this.rules.locked) this.#room.refuse('locked');
    const others = this.waiting.filter((person) => person.id !== id);
    this.#tell([...others, { id, name: displayName ?? email }]);
    return { id, expires: 120 };
  }

  giveUp(id: string): void {
    if (this.waiting.some((person) => person.id === id))
      this.#tell(this.waiting.filter((person) => person.id !== id));
  }

  /** What a participant says of itself, or the code with which it is refused. */
  updated(id: string, media: Partial<Record<MutableName, boolean>>): Change {
    const { muted = [], barred = [] } = this.#room.members.get(id) ?? {};
    const on = (name: string) => media[name as MutableName] === true;
    if (barred.some(on)) this.#room.refuse('not-permitted');
    if (!muted.some(on)) return media;
    if (!this.rules.selfUnmute) this.#room.refuse('muted');
    return { ...media, muted: muted.filter((name) => !on(name)) };
  }

  /** Answers `undefined` for what is none of the hosts' business. */
  command(from: string, event: ClientEvent, payload: unknown): object | undefined {
    if (!/^room:(admit|deny|lock|rules|mute|unmute|role|kick|end)$/.test(event)) return undefined;
    const { members, refuse } = this.#room;
    if (members.get(from)?.role !== 'host') refuse('not-permitted');
    const { to, id, media } = payload as {
      readonly to?: string;
      readonly id?: string;
      readonly media?: MutableName;
    };
    if (to !== undefined && !members.has(to)) refuse('no-such-participant');
    switch (event) {
      case 'room:admit':
      case 'room:deny':
        this.#answer(event, id);
        break;
      case 'room:lock':
      case 'room:rules':
        this.rules = { ...this.rules, ...(payload as Partial<RoomRules>) };
        this.#room.rules(payload as Partial<RoomRules>);
        break;
      case 'room:mute':
        for (const [one, { role }] of members)
          if (media && (to === undefined ? role !== 'host' : one === to)) this.#mute(one, media, from);
        break;
      case 'room:unmute': {
        const { muted = [] } = members.get(to ?? '') ?? {};
        this.#room.update(to ?? '', { muted: muted.filter((name) => name !== 'microphone') });
        this.#room.deliver(to ?? '', 'room:unmute', { from });
        break;
      }
      case 'room:role': {
        const { role } = payload as ClientPayload<'room:role'>;
        this.#room.update(to ?? '', { role, barred: role === 'viewer' ? VIEWERS_MAY_NOT : [] });
        break;
      }
      case 'room:kick':
        this.#room.remove(to ?? '', 'kicked');
        break;
      default:
        for (const one of [...members.keys()]) this.#room.remove(one, 'ended');
    }
    return {};
  }

  get #hosts(): readonly string[] {
    return [...this.#room.members].filter(([, { role }]) => role === 'host').map(([id]) => id);
  }

  #mute(id: string, media: MutableName, from: string): void {
    const { muted = [] } = this.#room.members.get(id) ?? {};
    this.#room.update(id, { [media]: false, muted: [...new Set([...muted, media])] });
    this.#room.deliver(id, 'room:mute', { media, from });
  }

  #answer(event: 'room:admit' | 'room:deny', id: string | undefined): void {
    const answered = this.waiting.filter((person) => id === undefined || person.id === id);
    if (answered.length === 0) this.#room.refuse('no-such-participant');
    this.#tell(this.waiting.filter((person) => !answered.includes(person)));
    for (const person of answered) {
      if (event === 'room:admit') this.#admitted.add(person.id);
      if (event === 'room:admit') this.#room.deliver(person.id, event, {});
      else this.#room.deliver(person.id, event, { code: 'denied', message: 'You were not let in.' });
    }
  }

  #tell(waiting: readonly WaitingPerson[]): void {
    this.waiting = waiting;
    for (const host of this.#hosts) this.#room.deliver(host, 'room:waiting', { waiting });
  }
}
