import { WebSocket as WebSocketTransport } from 'engine.io-client';
import { io, type Socket } from 'socket.io-client';
import type {
  AnswerOf,
  ClientEvent,
  ClientPayload,
  ClientToServerEvents,
  Reply,
  ServerEvent,
  ServerPayloads,
  ServerToClientEvents,
} from '../../protocol/index.ts';
import { CodedError } from '../utils/coded-error.ts';
import { RECONNECT, transportOrder } from './reconnect-policy.ts';
import type { SignalingPort, SignalingStatus } from './signaling-port.ts';

const REQUEST_TIMEOUT = 8_000;

/** Firefox throws where a policy of the page forbids the connection: before anybody listens, so that nothing else would be tried. */
class PatientWebSocket extends WebSocketTransport {
  override doOpen(): this {
    queueMicrotask(() => this.readyState === 'opening' && super.doOpen());
    return this;
  }
}

/** The one place that knows Socket.IO. */
export class SignalingClient implements SignalingPort {
  readonly #socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  readonly #statusListeners = new Set<(status: SignalingStatus) => void>();
  #status: SignalingStatus = 'offline';
  #failures = 0;
  #closed = false;

  /** @param server origin of the service, for example `https://meet.example.org` */
  constructor(server: string) {
    this.#socket = io(server, {
      autoConnect: false,
      // Its own connection for each session, so that two rooms on a page do not share one identity.
      forceNew: true,
      transports: [PatientWebSocket],
      tryAllTransports: true,
      reconnectionDelay: RECONNECT.delay,
      reconnectionDelayMax: RECONNECT.delayMax,
      randomizationFactor: RECONNECT.jitter,
      timeout: RECONNECT.attempt,
    });
    this.#socket.on('connect', () => {
      this.#failures = 0;
      this.#setStatus('online');
    });
    this.#socket.io.on('error', () => void this.#tryOtherTransports());
    this.#socket.on('disconnect', (reason) => {
      this.#setStatus('offline');
      // Socket.IO does not come back by itself after the service has closed the connection (a restart does).
      if (reason === 'io server disconnect' && !this.#closed) this.#socket.connect();
    });
    // Back-off must not make a person wait whose network has just come back.
    globalThis.addEventListener?.('online', this.#reconnectNow);
  }

  get status(): SignalingStatus {
    return this.#status;
  }

  get transport(): string | null {
    return this.#socket.io.engine?.transport.name ?? null;
  }

  connect(timeout = REQUEST_TIMEOUT): Promise<void> {
    if (this.#socket.connected) return Promise.resolve();
    if (this.#closed) return Promise.reject(unreachable());
    if (this.#status === 'offline') this.#setStatus('connecting');
    // A second call during the handshake would send a second CONNECT packet, upon which the service hangs up.
    if (!this.#socket.active) this.#socket.connect();
    return new Promise((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        stop();
        settle();
      };
      const timer = setTimeout(() => done(() => reject(unreachable())), timeout);
      const stop = this.onStatus((status) => {
        if (status === 'online') done(resolve);
        else if (this.#closed) done(() => reject(unreachable()));
      });
    });
  }

  send<E extends ClientEvent>(event: E, payload: ClientPayload<E>): void {
    if (!this.#socket.connected) return;
    (this.#socket as Socket).emit(event, payload);
  }

  async request<E extends ClientEvent>(
    event: E,
    payload: ClientPayload<E>,
    timeout = REQUEST_TIMEOUT,
  ): Promise<AnswerOf<E>> {
    if (!this.#socket.connected) throw unreachable();
    let reply: Reply<E>;
    try {
      reply = (await (this.#socket as Socket).timeout(timeout).emitWithAck(event, payload)) as Reply<E>;
    } catch (cause) {
      throw this.#socket.connected
        ? new CodedError('timeout', 'No answer in time.', { cause })
        : unreachable(cause);
    }
    if (!reply.ok) throw new CodedError(reply.error.code, reply.error.message);
    return reply;
  }

  on<E extends ServerEvent>(event: E, listener: (payload: ServerPayloads[E]) => void): () => void {
    const socket = this.#socket as Socket;
    socket.on(event as string, listener);
    return () => socket.off(event as string, listener);
  }

  onStatus(listener: (status: SignalingStatus) => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  reconnect(): void {
    // Not the socket: that would say goodbye, if it were not dead after all.
    this.#socket.io.engine?.close();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    globalThis.removeEventListener?.('online', this.#reconnectNow);
    this.#socket.disconnect();
    this.#setStatus('offline');
    this.#statusListeners.clear();
    this.#socket.off();
  }

  async #tryOtherTransports(): Promise<void> {
    this.#failures += 1;
    const order = transportOrder(this.#failures);
    try {
      const { Polling } = await import('./polling-transport.ts');
      const transports = { websocket: PatientWebSocket, polling: Polling };
      this.#socket.io.opts.transports = order.map((name) => transports[name]);
    } catch {
      // Without the network not even this can be fetched; the next failure tries again.
    }
  }

  readonly #reconnectNow = (): void => {
    // Only a socket that was given up connects at once; one that waits for its next attempt ignores `connect()`.
    if (!this.#closed && !this.#socket.connected && this.#socket.active) this.#socket.disconnect().connect();
  };

  #setStatus(status: SignalingStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    for (const listener of [...this.#statusListeners]) listener(status);
  }
}

function unreachable(cause?: unknown): CodedError {
  return new CodedError(
    'unreachable',
    'The service cannot be reached. Check your connection and try again.',
    {
      cause,
    },
  );
}
