import { io, type Socket } from 'socket.io-client';
import type {
  ClientEvent,
  ClientPayload,
  ErrorCode,
  JoinAnswer,
  Reply,
  ServerEvent,
  ServerPayloads,
} from '../../protocol/index.ts';

/** How long a test waits for what must come. */
const DEADLINE = 5_000;

interface Received {
  readonly event: string;
  readonly data: unknown;
}

interface Waiter {
  readonly event: string;
  readonly resolve: (data: unknown) => void;
}

/** A client that keeps all it receives until a test asks for it. */
export class TestClient {
  readonly socket: Socket;
  /** Own id, once joined. */
  id = '';
  private readonly inbox: Received[] = [];
  private readonly waiters: Waiter[] = [];

  constructor(url: string, options: Parameters<typeof io>[1] = {}) {
    this.socket = io(url, { forceNew: true, reconnection: false, transports: ['websocket'], ...options });
    this.socket.onAny((event: string, data: unknown) => this.deliver({ event, data }));
    this.socket.on('disconnect', (reason) => this.deliver({ event: 'disconnect', data: reason }));
  }

  /** Everything that came and was not asked for yet. */
  get unread(): readonly Received[] {
    return this.inbox;
  }

  /** Drops what was not asked for. */
  forget(): void {
    this.inbox.length = 0;
  }

  async connected(): Promise<this> {
    if (this.socket.connected) return this;
    await within('connect', (resolve, reject) => {
      this.socket.once('connect', () => resolve(undefined));
      this.socket.once('connect_error', reject);
    });
    return this;
  }

  emit(event: string, ...args: readonly unknown[]): void {
    this.socket.emit(event, ...args);
  }

  /** The ack of an event, of whatever form the event is. */
  ask(event: string, ...args: readonly unknown[]): Promise<unknown> {
    return within(`ack of ${event}`, (resolve) => this.socket.emit(event, ...args, resolve));
  }

  async request<E extends ClientEvent>(event: E, payload: ClientPayload<E>): Promise<Reply<E>> {
    return (await this.ask(event, payload)) as Reply<E>;
  }

  /** The code with which an event is refused in its ack; `ok` if it is not. */
  async codeOf(event: string, ...args: readonly unknown[]): Promise<ErrorCode | 'ok'> {
    const reply = (await this.ask(event, ...args)) as Reply<'room:leave'>;
    return reply.ok ? 'ok' : reply.error.code;
  }

  async join(fields: Partial<ClientPayload<'room:join'>> = {}): Promise<JoinAnswer> {
    const reply = await this.request('room:join', { room: 'room', email: 'someone@example.org', ...fields });
    if (!reply.ok) throw new Error(`join refused: ${reply.error.code}`);
    this.id = reply.id;
    return reply;
  }

  /** The next event of this name, also if it has come already. */
  next<E extends ServerEvent>(event: E): Promise<ServerPayloads[E]>;
  next(event: string): Promise<unknown>;
  next(event: string): Promise<unknown> {
    const index = this.inbox.findIndex((received) => received.event === event);
    if (index >= 0) return Promise.resolve(this.inbox.splice(index, 1)[0]?.data);
    return within(`${event} (there is ${JSON.stringify(this.inbox)})`, (resolve) => {
      this.waiters.push({ event, resolve });
    });
  }

  /** Resolves when all that the service had sent to this client by now has come. */
  async settled(): Promise<void> {
    await this.ask('are you there?');
  }

  close(): void {
    this.socket.disconnect();
  }

  /** Goes as a browser does that crashes: without a word. */
  vanish(): void {
    this.socket.io.engine.close();
  }

  private deliver(received: Received): void {
    const index = this.waiters.findIndex(({ event }) => event === received.event);
    if (index >= 0) this.waiters.splice(index, 1)[0]?.resolve(received.data);
    else this.inbox.push(received);
  }
}

function within<T>(
  what: string,
  start: (resolve: (value: T) => void, reject: (error: unknown) => void) => void,
): Promise<T> {
  // Made here, so that its stack leads to the test that waits.
  const late = new Error(`waited in vain for ${what}`);
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(late), DEADLINE);
    start(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}
