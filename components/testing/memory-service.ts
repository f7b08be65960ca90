/** A signalling service in memory, for tests of what stands above the wire: rooms, facts, relay, and nothing to connect to. */
import {
  RELAYED_AS,
  wireError,
  type ClientEvent,
  type ClientPayload,
  type ErrorCode,
  type LeaveReason,
  type RoomFact,
  type RoomFacts,
  type SignalEvent,
  type WireChatMessage,
  type WireParticipant,
} from '../../protocol/index.ts';
import { CodedError } from '../utils/coded-error.ts';
import { MemoryDoors } from './memory-doors.ts';
import { MemorySignaling } from './memory-signaling.ts';

interface Member {
  readonly participant: WireParticipant;
  readonly socket: MemorySignaling;
  readonly joined: number;
}

export class MemoryService {
  readonly sockets = new Set<MemorySignaling>();
  readonly received: { readonly event: ClientEvent; readonly from: string; readonly payload: unknown }[] = [];
  capacity = 8;
  /** Whether it wants to be told how calls go. */
  reports = false;
  iceServers: readonly RTCIceServer[] = [];
  /** Seconds. */
  iceTtl: number | undefined;
  /** Seconds that tokens are good. */
  tokenExpires: number | undefined;
  epoch = 'first';
  /** What joins are refused with, one after the other. */
  refusals: ErrorCode[] = [];
  doors = this.#newDoors();
  #n = 0;
  #members = new Map<string, Member>();
  #chat: WireChatMessage[] = [];
  #facts: RoomFact[] = [];

  readonly connect = (): MemorySignaling => {
    const socket = new MemorySignaling(this);
    this.sockets.add(socket);
    return socket;
  };

  /** Everything is forgotten and everyone is cut off, as by a restart; those in `back` are connected again. */
  restart(back: readonly MemorySignaling[] = [...this.sockets]): void {
    const sockets = [...this.sockets];
    for (const socket of sockets) socket.cut();
    this.#members = new Map();
    this.#chat = [];
    this.#facts = [];
    this.#n = 0;
    this.doors = this.#newDoors();
    this.epoch = `${this.epoch}+`;
    for (const socket of back) socket.restore();
  }

  handle(socket: MemorySignaling, event: ClientEvent, payload: unknown): unknown {
    this.received.push({ event, from: socket.id, payload });
    switch (event) {
      case 'room:join':
        return this.#join(socket, payload as ClientPayload<'room:join'>);
      case 'room:leave':
        this.doors.giveUp(socket.id);
        return this.drop(socket);
      case 'room:knock': {
        const knock = payload as ClientPayload<'room:knock'>;
        socket.id = `id-${knock.secret}`;
        return this.doors.knock(socket.id, knock);
      }
      case 'chat:send': {
        const { id, text } = payload as ClientPayload<'chat:send'>;
        const name = this.#members.get(socket.id)?.participant.displayName ?? '';
        const message = { id, from: socket.id, name, text, at: Date.now(), n: this.#n + 1 };
        this.#chat.push(message);
        this.#tell({ event: 'chat:message', data: message });
        return { id, at: message.at, n: message.n };
      }
      case 'participant:update':
        this.#update(
          socket.id,
          this.doors.updated(socket.id, payload as ClientPayload<'participant:update'>),
        );
        return {};
      case 'room:peek':
        return { count: this.#members.size, capacity: this.capacity };
      case 'reaction:send': {
        const { emoji } = payload as ClientPayload<'reaction:send'>;
        for (const { socket: other } of this.#members.values())
          if (other !== socket) other.deliver('reaction', { from: socket.id, emoji });
        return {};
      }
      case 'app:message': {
        const { to, data } = payload as ClientPayload<'app:message'>;
        const others = [...this.#members.values()].map((member) => member.socket);
        for (const other of others)
          if (to === undefined ? other !== socket : other.id === to)
            other.deliver('app:message', { from: socket.id, to, data });
        return {};
      }
      case 'ice:servers':
        return { iceServers: this.iceServers, ttl: this.iceTtl };
      case 'room:token':
        return { expires: this.tokenExpires };
      case 'room:sync': {
        const { since } = payload as ClientPayload<'room:sync'>;
        return { facts: this.#facts.filter(({ data }) => data.n > since), n: this.#n, epoch: this.epoch };
      }
      default: {
        const done = this.doors.command(socket.id, event, payload);
        if (done) return done;
        const { to, ...signal } = payload as ClientPayload<'user:call'>;
        this.#members
          .get(to)
          ?.socket.deliver(RELAYED_AS[event as SignalEvent], { ...signal, from: socket.id } as never);
        return {};
      }
    }
  }

  drop(socket: MemorySignaling): void {
    if (this.#members.get(socket.id)?.socket !== socket) return;
    this.#members.delete(socket.id);
    this.#gone(socket.id, 'left');
  }

  #gone(id: string, reason: LeaveReason): void {
    this.#tell({ event: 'user:left', data: { id, reason, n: this.#n + 1 } });
    this.doors.left();
  }

  #update(id: string, change: Omit<RoomFacts['participant:updated'], 'id' | 'n'>): void {
    const member = this.#members.get(id);
    if (!member) return;
    const { participant } = member;
    const { role = participant.role, muted = participant.muted, barred = participant.barred } = change;
    this.#members.set(id, { ...member, participant: { ...participant, role, muted, barred } });
    this.#tell({ event: 'participant:updated', data: { ...change, id, n: this.#n + 1 } });
  }

  #newDoors(): MemoryDoors {
    const members = () => this.#members;
    return new MemoryDoors({
      get members() {
        return new Map([...members()].map(([id, { participant }]) => [id, participant]));
      },
      update: (id, change) => this.#update(id, change),
      rules: (change) => this.#tell({ event: 'room:updated', data: { ...change, n: this.#n + 1 } }),
      remove: (id, why) => {
        const { socket } = this.#members.get(id) ?? {};
        this.#members.delete(id);
        socket?.deliver('room:error', { event: 'room:join', ...wireError(why) });
        this.#gone(id, why);
      },
      deliver: (id, event, payload) => {
        for (const socket of this.sockets) if (socket.id === id) socket.deliver(event, payload);
      },
      refuse: (code) => {
        throw new CodedError(code, wireError(code).message);
      },
    });
  }

  #join(socket: MemorySignaling, payload: ClientPayload<'room:join'>) {
    const refusal = this.refusals.shift();
    if (refusal) throw new CodedError(refusal, wireError(refusal).message);
    const { email, displayName = '', v, secret = '', mode = 'auto', media = {} } = payload;
    const participants = [...this.#members.values()].map(({ participant, socket: { status } }) =>
      status === 'offline' ? { ...participant, away: true } : participant,
    );
    const known = this.#members.has(`id-${secret}`);
    if (!known && this.capacity && participants.length >= this.capacity)
      throw new CodedError('full', wireError('full').message);
    const role = this.doors.enter(`id-${secret}`);
    socket.id = `id-${secret}`;
    const flags = { microphone: false, camera: false, screen: false, hand: false, ...media };
    const { socket: before, joined = this.#n + 1, participant: was } = this.#members.get(socket.id) ?? {};
    const { barred, muted } = was ?? {};
    const participant: WireParticipant = {
      id: socket.id,
      email,
      displayName,
      media: flags,
      v,
      mode,
      role,
      barred,
      muted,
    };
    this.#members.set(socket.id, { participant, socket, joined });
    if (before && before !== socket) {
      before.deliver('room:error', { event: 'room:join', ...wireError('duplicate') });
      return this.#answer(
        payload,
        socket,
        participants.filter(({ id }) => id !== socket.id),
      );
    }
    const data = { n: this.#n + 1 };
    if (before)
      this.#tell({ event: 'participant:updated', data: { ...data, id: socket.id, away: false } }, socket);
    else this.#tell({ event: 'user:joined', data: { ...participant, ...data } }, socket);
    return this.#answer(
      payload,
      socket,
      participants.filter(({ id }) => id !== socket.id),
    );
  }

  #answer(
    { room, email, displayName = '' }: ClientPayload<'room:join'>,
    socket: MemorySignaling,
    participants: readonly WireParticipant[],
  ) {
    const { role, barred, muted } = this.#members.get(socket.id)?.participant ?? {};
    return {
      room,
      email,
      displayName,
      id: socket.id,
      joined: this.#members.get(socket.id)?.joined ?? 0,
      role,
      barred,
      muted,
      rules: this.doors.rules,
      waiting: role === 'host' ? this.doors.waiting : undefined,
      tokenExpires: this.tokenExpires,
      policy: { capacity: this.capacity, emailVisibility: 'room', reports: this.reports },
      iceServers: this.iceServers,
      iceTtl: this.iceTtl,
      topology: { kind: 'mesh', epoch: 1 },
      participants,
      chat: [...this.#chat],
      n: this.#n,
      epoch: this.epoch,
    };
  }

  #tell(fact: RoomFact, except?: MemorySignaling): void {
    this.#n = fact.data.n;
    this.#facts.push(fact);
    for (const { socket } of this.#members.values()) {
      if (socket !== except) socket.deliver(fact.event, fact.data as never);
    }
  }
}
