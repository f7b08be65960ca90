import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import type { IceProvider } from '../ice/ice-provider.ts';
import type { Limits } from '../limits/limits.ts';
import { MemoryLimits } from '../limits/memory-limits.ts';
import { OpenSockets } from '../limits/open-sockets.ts';
import type { RefusalReason } from '../metrics/refused-connections.ts';
import type { ServiceMetrics } from '../metrics/service-metrics.ts';
import type { Departure, HoldTimes } from '../rooms/policy.ts';
import type { Doorkeeper } from '../auth/grants.ts';
import { MemoryTokenUses, type TokenUses } from '../auth/token-uses.ts';
import type { RoomKeeper } from '../rooms/keeper.ts';
import { MemoryKeeper } from '../rooms/memory-keeper.ts';
import { OperatorRooms } from '../rooms/operator-rooms.ts';
import { RoomRegistry } from '../rooms/registry.ts';
import type { RoomAdmin } from '../rooms/room-admin.ts';
import type { RoomEvent } from '../rooms/room-events.ts';
import { callerOf, NOWHERE, type Caller } from './caller.ts';
import { Connection, type RealtimeServer, type RealtimeSocket } from './connection.ts';
import { Guard } from './guard.ts';
import { HANDLERS } from './handlers/index.ts';
import { figuresOf } from './live-figures.ts';
import { isAllowedOrigin } from './origins.ts';

/** Milliseconds that clients are given to fetch their goodbye. */
const GOODBYE_DEADLINE = 1_000;
/** Milliseconds in which clients are sent to other nodes, however many they are, so that these are not met by all at once. */
const MOVING_TIME = 5_000;
/** Milliseconds between two of them at most. */
const MAX_PAUSE = 50;

/** What is known of a raw connection below Socket.IO. */
interface RawConnection {
  /** Readonly in its types only. */
  request: IncomingMessage | null;
  once(event: 'close', listener: () => void): unknown;
}

export interface RealtimeOptions {
  readonly config: Config;
  readonly ice: IceProvider;
  readonly log: FastifyBaseLogger;
  readonly metrics: ServiceMetrics;
  /** Never left to a default: one that is forgotten would be a door that is open. */
  readonly doorkeeper: Doorkeeper;
  /** Id of this node, where rooms are kept here. */
  readonly node?: string | undefined;
  /** Where rooms are kept. Default: here, and they end with this process. */
  readonly keep?: ((parts: KeeperParts) => RoomKeeper) | null | undefined;
  /** Default: in memory. */
  readonly tokenUses?: TokenUses | undefined;
  /** Default: those of this process alone. */
  readonly limits?: Limits | undefined;
}

/** What a keeper of rooms has to know of the service. */
export interface KeeperParts {
  readonly report: (event: RoomEvent) => void;
  readonly holdTimes: HoldTimes;
}

/** The rooms, reached through Socket.IO. */
export class RealtimeService {
  /** For the operator and the site's own backend. */
  readonly rooms: RoomAdmin;
  private readonly config: Config;
  private readonly log: FastifyBaseLogger;
  private readonly watchers = new Set<(event: RoomEvent) => void>();
  private readonly sockets: OpenSockets;
  private readonly registry: RoomRegistry;
  private readonly guard: Guard;
  private readonly metrics: ServiceMetrics;
  private readonly connections = new Set<Connection>();
  /** Of requests, until they are connections, and of these. One property more would make a request four times as large in memory. */
  private readonly callers = new WeakMap<object, Caller>();
  private io: RealtimeServer | null = null;
  private closing: Promise<void> | null = null;
  private closed = false;
  /** Rooms go on elsewhere when this process ends. */
  private readonly isShared: boolean;

  constructor(options: RealtimeOptions) {
    const { config, ice, log, metrics, keep, doorkeeper, node } = options;
    const { tokenUses = new MemoryTokenUses(), limits = new MemoryLimits(config.limits.rates) } = options;
    this.config = config;
    this.metrics = metrics;
    metrics.watch(() => figuresOf(this.connections));
    this.sockets = new OpenSockets(config.limits.socketsPerAddress);
    this.log = log;
    const { roomCapacity: capacity, roomEmptyMs: emptyMs, emailVisibility } = config;
    const defaults = { capacity, emptyMs, emailVisibility };
    const holdTimes = { reload: config.holdReloadMs, lost: config.holdGraceMs };
    const report = (event: RoomEvent): void => this.report(event);
    const keeper = keep?.({ report, holdTimes }) ?? new MemoryKeeper({ report, node });
    this.isShared = Boolean(keep);
    this.registry = new RoomRegistry({ keeper, defaults, holdTimes });
    this.rooms = new OperatorRooms(keeper, defaults, config.tokens.trust !== null);
    this.guard = new Guard({
      handlers: HANDLERS,
      services: {
        registry: this.registry,
        doorkeeper,
        tokenUses,
        limits,
        ice,
        config,
        reportCall: metrics.reportCall,
      },
      tally: metrics.messages,
      onFault: (error, event) => log.error({ err: error, event }, 'handler failed'),
    });
  }

  /** Before a connection is made; `cors` alone would let WebSockets of any page through. */
  mayConnect(request: IncomingMessage): boolean {
    const reason = this.refusalOf(request);
    if (reason) this.metrics.refusedConnections.add(reason);
    else if (request.headers.upgrade) inOneWrite(request.socket);
    return reason === null;
  }

  listen(io: RealtimeServer): void {
    this.io = io;
    io.engine.on('connection', (raw: RawConnection) => this.count(raw));
    // Both listeners are shared by all sockets and find theirs in `this`, which keeps an idle socket small.
    const receive = (socket: RealtimeSocket, event: unknown, args: readonly unknown[]) =>
      this.receive(socket, event, args);
    const disconnect = (socket: RealtimeSocket, reason: string) => this.disconnect(socket, reason);
    function onAny(this: RealtimeSocket, event: unknown, ...args: readonly unknown[]): void {
      receive(this, event, args);
    }
    function onDisconnect(this: RealtimeSocket, reason: string): void {
      disconnect(this, reason);
    }
    io.on('connection', (socket) => {
      const caller = this.callers.get(socket.conn) ?? NOWHERE;
      socket.data = new Connection(socket, caller, this.config.limits);
      this.connections.add(socket.data);
      socket.onAny(onAny);
      socket.on('disconnect', onDisconnect);
    });
  }

  /**
   * Tells every client that the service goes, and ends the connections once they have been told, or could not be in a second. Rooms end
   * with it, or go on elsewhere: then clients are sent there a few at a time, and are served until then. Idempotent.
   */
  close(): Promise<void> {
    this.closing ??= this.isShared ? this.moveAway() : this.end();
    return this.closing;
  }

  private async moveAway(): Promise<void> {
    const leaving = [...this.connections];
    const pause = Math.min(MAX_PAUSE, MOVING_TIME / leaving.length);
    const moved: Promise<void>[] = [];
    for (const connection of leaving) {
      moved.push(connection.sendAway());
      await delay(pause);
    }
    await withinDeadline(moved);
    await this.end();
  }

  private async end(): Promise<void> {
    this.closed = true;
    await this.registry.close();
    const told = [...this.connections].map((connection) => connection.sayGoodbye('closing'));
    this.connections.clear();
    await withinDeadline(told);
    // Also those that never got beyond Engine.IO. A transport that ends is opened again by clients, elsewhere or later.
    this.io?.engine.close();
  }

  private refusalOf(request: IncomingMessage): RefusalReason | null {
    if (this.closing) return 'closing';
    if (!isAllowedOrigin(request, this.config.allowedOrigins)) return 'origin';
    const caller = callerOf(request, this.config.trustProxy);
    this.callers.set(request, caller);
    return this.sockets.mayConnect(caller.visitor) ? null : 'address-limit';
  }

  private count(raw: RawConnection): void {
    const { request } = raw;
    const caller = request && this.callers.get(request);
    if (!caller) return;
    this.callers.set(raw, caller);
    this.callers.delete(request);
    // Nobody needs the request of the handshake any more, and its headers are a good part of an idle connection. (Of a
    // WebSocket, Engine.IO 6.6 itself keeps it.)
    raw.request = null;
    this.sockets.connected(caller.visitor);
    raw.once('close', () => this.sockets.disconnected(caller.visitor));
  }

  /** Calls back with each change in the life of rooms and participants. */
  watch(watcher: (event: RoomEvent) => void): void {
    this.watchers.add(watcher);
  }

  private report(event: RoomEvent): void {
    this.log.info(impersonal(event), event.change);
    for (const watcher of this.watchers) watcher(event);
  }

  private async depart(connection: Connection, departure: Departure): Promise<void> {
    const { participant, knocking } = connection;
    connection.participant = null;
    connection.knocking = null;
    try {
      if (participant) await this.registry.depart(participant, departure);
      if (knocking) await this.registry.stopKnocking(knocking.room, knocking.id, connection);
    } catch (error) {
      this.log.error({ err: error }, 'departure failed');
    }
  }

  private receive(socket: RealtimeSocket, event: unknown, args: readonly unknown[]): void {
    // Socket.IO hands on what was read before a disconnection, too.
    if (socket.connected && !this.closed) this.guard.receive(socket.data, event, args);
  }

  private disconnect(socket: RealtimeSocket, reason: string): void {
    const connection = socket.data;
    this.connections.delete(connection);
    void connection.inTurn(() => this.depart(connection, departureOf(reason)));
    // There is one namespace: who leaves it has nothing left to say, and is not kept waiting on an open connection.
    socket.conn.close();
  }
}

/** What is said at once goes out at once: that a WebSocket is open, and the first packet in it. */
function inOneWrite(socket: Duplex): void {
  socket.cork();
  setImmediate(() => socket.uncork());
}

async function withinDeadline(told: readonly Promise<void>[]): Promise<void> {
  const deadline = new AbortController();
  await Promise.race([Promise.all(told), delay(GOODBYE_DEADLINE, undefined, { signal: deadline.signal })]);
  deadline.abort();
}

/** For the log: neither rooms nor people have names there. */
function impersonal(event: RoomEvent): Readonly<Record<string, string>> {
  const { room } = event;
  if (event.change === 'participant left')
    return { room, participant: event.participant.id, reason: event.reason };
  return 'participant' in event ? { room, participant: event.participant.id } : { room };
}

/** A client that disconnects in its own time may be a page that is reloaded; every other end is a loss. */
function departureOf(reason: string): Departure {
  return reason === 'client namespace disconnect' ? 'reload' : 'lost';
}
