/** One connection to the service in memory. */
import type {
  AnswerOf,
  ClientEvent,
  ClientPayload,
  ErrorCode,
  ServerEvent,
  ServerPayloads,
} from '../../protocol/index.ts';
import type { SignalingPort, SignalingStatus } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import { Emitter } from '../utils/emitter.ts';

export interface MemoryServicePort {
  readonly sockets: Set<MemorySignaling>;
  handle(socket: MemorySignaling, event: ClientEvent, payload: unknown): unknown;
  drop(socket: MemorySignaling): void;
}

export class MemorySignaling implements SignalingPort {
  readonly #service: MemoryServicePort;
  readonly #emitter = new Emitter<ServerPayloads & { status: SignalingStatus }>();
  id = '';
  status: SignalingStatus = 'offline';
  readonly transport = 'websocket';

  constructor(service: MemoryServicePort) {
    this.#service = service;
  }

  connect(): Promise<void> {
    this.#set('online');
    return Promise.resolve();
  }

  send<E extends ClientEvent>(event: E, payload: ClientPayload<E>): void {
    if (this.status !== 'online') return;
    try {
      this.#service.handle(this, event, overTheWire(payload));
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      // As the service answers what is sent without an ack.
      this.deliver('room:error', { event, code: error.code as ErrorCode, message: error.message });
    }
  }

  async request<E extends ClientEvent>(event: E, payload: ClientPayload<E>): Promise<AnswerOf<E>> {
    await Promise.resolve();
    if (this.status !== 'online') throw new CodedError('unreachable', '');
    return overTheWire(this.#service.handle(this, event, overTheWire(payload))) as AnswerOf<E>;
  }

  deliver<E extends ServerEvent>(event: E, payload: ServerPayloads[E]): void {
    const copy = overTheWire(payload);
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

/** As Socket.IO carries it: JSON, which knows no `undefined`. */
function overTheWire<T>(payload: T): T {
  return (payload === undefined ? undefined : JSON.parse(JSON.stringify(payload))) as T;
}
