/** A signalling service in memory, for tests of what stands above the wire: rooms, facts, relay, and nothing to connect to. */
import {
  RELAYED_AS,
  wireError,
  type AnswerOf,
  type ClientEvent,
  type ClientPayload,
  type ErrorCode,
  type RoomFact,
  type ServerEvent,
  type ServerPayloads,
  type SignalEvent,
  type WireChatMessage,
  type WireParticipant,
} from '../../protocol/index.ts';
import type { SignalingPort, SignalingStatus } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import { Emitter } from '../utils/emitter.ts';

interface Member {
  readonly participant: WireParticipant;
  readonly socket: MemorySignaling;
  readonly joined: number;
}

export class MemoryService {
  readonly sockets = new Set<MemorySignaling>();
  readonly received: { readonly event: ClientEvent; readonly from: string; readonly payload: unknown }[] = [];
  capacity = 8;
  iceServers: readonly RTCIceServer[] = [];
  /** Seconds. */
  iceTtl: number | undefined;
  epoch = 'first';
  /** What joins are refused with, one after the other. */
  refusals: ErrorCode[] = [];
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
    this.epoch = `${this.epoch}+`;
    for (const socket of back) socket.restore();
  }

  handle(socket: MemorySignaling, event: ClientEvent, payload: unknown): unknown {
    this.received.push({ event, from: socket.id, payload });
    switch (event) {
      case 'room:join':
        return this.#join(socket, payload as ClientPayload<'room:join'>);
      case 'room:leave':
        return this.drop(socket);
      case 'chat:send': {
        const { id, text } = payload as ClientPayload<'chat:send'>;
        const name = this.#members.get(socket.id)?.participant.displayName ?? '';
        const message = { id, from: socket.id, name, text, at: Date.now(), n: this.#n + 1 };
        this.#chat.push(message);
        this.#tell({ event: 'chat:message', data: message });
        return { id, at: message.at, n: message.n };
      }
      case 'participant:update':
        this.#tell({
          event: 'participant:updated',
          data: { ...(payload as ClientPayload<'participant:update'>), id: socket.id, n: this.#n + 1 },
        });
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
      case 'room:sync': {
        const { since } = payload as ClientPayload<'room:sync'>;
        return { facts: this.#facts.filter(({ data }) => data.n > since), n: this.#n, epoch: this.epoch };
      }
      default: {
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
    this.#tell({ event: 'user:left', data: { id: socket.id, reason: 'left', n: this.#n + 1 } });
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
    socket.id = `id-${secret}`;
    const flags = { microphone: false, camera: false, screen: false, hand: false, ...media };
    const participant: WireParticipant = { id: socket.id, email, displayName, media: flags, v, mode };
    const { socket: before, joined = this.#n + 1 } = this.#members.get(socket.id) ?? {};
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
    return {
      room,
      email,
      displayName,
      id: socket.id,
      joined: this.#members.get(socket.id)?.joined ?? 0,
      role: 'participant',
      policy: { capacity: this.capacity, emailVisibility: 'room' },
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

export class MemorySignaling implements SignalingPort {
  readonly #service: MemoryService;
  readonly #emitter = new Emitter<ServerPayloads & { status: SignalingStatus }>();
  id = '';
  status: SignalingStatus = 'offline';
  readonly transport = 'websocket';

  constructor(service: MemoryService) {
    this.#service = service;
  }

  connect(): Promise<void> {
    this.#set('online');
    return Promise.resolve();
  }

  send<E extends ClientEvent>(event: E, payload: ClientPayload<E>): void {
    if (this.status === 'online') this.#service.handle(this, event, structuredClone(payload));
  }

  async request<E extends ClientEvent>(event: E, payload: ClientPayload<E>): Promise<AnswerOf<E>> {
    await Promise.resolve();
    if (this.status !== 'online') throw new CodedError('unreachable', '');
    return structuredClone(this.#service.handle(this, event, structuredClone(payload))) as AnswerOf<E>;
  }

  deliver<E extends ServerEvent>(event: E, payload: ServerPayloads[E]): void {
    const copy = structuredClone(payload);
    queueMicrotask(() => {
      if (this.status === 'online') this.#emitter.emit(event, copy as never);
    });
  }

  on<E extends ServerEvent>(event: E, listener: (payload: ServerPayloads[E]) => void): () => void {
    return this.#emitter.on(event, listener as never);
  }

  onStatus(listener: (status: SignalingStatus) => void): () => void {
    return this.#emitter.on('status', listener as never);
  }

  reconnect(): void {
    this.cut();
    this.restore();
  }

  cut(): void {
    this.#set('offline');
  }

  restore(): void {
    this.#set('online');
  }

  close(): void {
    this.#service.drop(this);
    this.#service.sockets.delete(this);
    this.#set('offline');
    this.#emitter.removeAll();
  }

  #set(status: SignalingStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.#emitter.emit('status', status as never);
  }
}
