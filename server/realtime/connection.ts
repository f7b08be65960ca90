import type { TokenBucket } from 'limiter';
import type { DefaultEventsMap, Server, Socket } from 'socket.io';
import {
  wireError,
  type ClientToServerEvents,
  type ErrorCode,
  type MediaStateUpdate,
  type ServerEvent,
  type ServerPayloads,
  type ServerToClientEvents,
} from '../../protocol/index.ts';
import type { LimitsConfig } from '../config/limits.ts';
import { randomId } from '../auth/identity.ts';
import { addressKey } from '../limits/address-key.ts';
import { perMinute } from '../limits/per-minute.ts';
import type { Eventually } from '../rooms/eventually.ts';
import type { Participant } from '../rooms/participant.ts';
import type { Port } from '../rooms/port.ts';
import { backlogOf, cut, isStuck } from './backlog.ts';
import { MessageRate } from './message-rate.ts';
import { SignalBudget } from './signal-budget.ts';

/** `socket.data` is the connection, so that one set of listeners serves all sockets. */
export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Connection>;
export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Connection>;

/** A lobby asks once, its check once more, a call twice in the life of its credentials. */
const ICE_REQUESTS_PER_MINUTE = 10;

/** A lobby asks four times a minute, and once for each name of a room that somebody has stopped typing. */
const PEEKS_PER_MINUTE = 20;

/** Hosts see each of them; who lost the connection knocks again. */
const KNOCKS_PER_MINUTE = 6;

/** One for each path when it carries media, and one for each in a minute; a call has up to eight, and some are made anew. */
const REPORTS_PER_MINUTE = 60;

/** Joins and questions for what was missed: a client that has lost something asks once or twice. */
const SYNCS_PER_MINUTE = 60;

/** Applause is quick, and everybody gets each of them. */
const REACTIONS_PER_MINUTE = 60;

/**
 * Characters of pages' own messages, and what a message counts for at least: 17 small ones a second, as the pointer of somebody who
 * draws needs them, or one of the largest each second, with a minute's worth in hand.
 */
const APP_TEXT_PER_MINUTE = 1024 * 1024;
const APP_TEXT_LEAST = 1024;

/** One client's socket, and the participant that it speaks for. */
export class Connection implements Port {
  /** `null` before a join and after leaving. */
  participant: Participant | null = null;
  /** At which door it waits, and with which id. */
  knocking: { readonly room: string; readonly id: string } | null = null;
  /** By which the client reached the service, as its request said. */
  readonly host: string;
  readonly rate: MessageRate | null;
  readonly signals: SignalBudget;
  /** What it has said of its media faster than others are told. */
  untold: MediaStateUpdate | null = null;
  private readonly socket: RealtimeSocket;
  private ownVisitorId: string | undefined;
  private iceRequests: TokenBucket | undefined;
  private peeks: TokenBucket | undefined;
  private knocks: TokenBucket | undefined;
  private syncs: TokenBucket | undefined;
  private turn: Promise<unknown> | null = null;
  private reports: TokenBucket | undefined;
  private reactions: TokenBucket | undefined;
  private appText: TokenBucket | undefined;

  constructor(
    socket: RealtimeSocket,
    host: string,
    limits: Pick<LimitsConfig, 'messagesPerSecond' | 'descriptionsPerMinute'>,
  ) {
    const { messagesPerSecond, descriptionsPerMinute } = limits;
    this.socket = socket;
    this.host = host;
    this.rate = messagesPerSecond === 0 ? null : new MessageRate(messagesPerSecond);
    this.signals = new SignalBudget(descriptionsPerMinute);
  }

  /** Stands for a client that has not joined; the same as long as it is connected. */
  get visitorId(): string {
    return (this.ownVisitorId ??= randomId());
  }

  /** Counts as a request for ICE servers, if it is allowed. */
  mayAskForIce(): boolean {
    return (this.iceRequests ??= perMinute(ICE_REQUESTS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a look into a room, if it is allowed. */
  mayPeek(): boolean {
    return (this.peeks ??= perMinute(PEEKS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a knock, if it is allowed. */
  mayKnock(): boolean {
    return (this.knocks ??= perMinute(KNOCKS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a report of a call, if it is allowed. */
  mayReport(): boolean {
    return (this.reports ??= perMinute(REPORTS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a question that is answered with all of a room, if it is allowed. */
  maySync(): boolean {
    return (this.syncs ??= perMinute(SYNCS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a reaction, if it is allowed. */
  mayReact(): boolean {
    return (this.reactions ??= perMinute(REACTIONS_PER_MINUTE)).tryRemoveTokens(1);
  }

  /** Counts as a message of the page's own with so many characters, if it is allowed. */
  mayTell(characters: number): boolean {
    const counted = Math.max(APP_TEXT_LEAST, characters);
    return (this.appText ??= perMinute(APP_TEXT_PER_MINUTE)).tryRemoveTokens(counted);
  }

  /** Whom limits count its address for. */
  get visitor(): string {
    return addressKey(this.address);
  }

  /** As far as proxies are trusted to tell. */
  get address(): string {
    return this.socket.conn.remoteAddress;
  }

  /** Coming and going, one after the other, also where one of it has to wait for something. */
  inTurn<T>(act: () => Eventually<T>): Eventually<T> {
    const result = this.turn ? this.turn.then(act) : act();
    if (!(result instanceof Promise)) return result;
    const turn = result.then(
      () => undefined,
      () => undefined,
    );
    this.turn = turn;
    void turn.then(() => {
      if (this.turn === turn) this.turn = null;
    });
    return result;
  }

  send<E extends ServerEvent>(event: E, data: ServerPayloads[E]): void {
    // Straight to the socket: Socket.IO's rooms would cost a tenth more, and a name in common with a socket's id.
    this.socket.emit(event, ...([data] as Parameters<ServerToClientEvents[E]>));
    // Not at once: whoever is told of the loss would hear of it before what is being sent now.
    if (isStuck(this.socket)) queueMicrotask(() => this.abort());
  }

  /** It was answered by an ack, which comes back past {@link send}. `isLarge`: with what a room knows. */
  answered(isLarge: boolean): void {
    if (isStuck(this.socket, isLarge)) queueMicrotask(() => this.abort());
  }

  close(code: ErrorCode): void {
    void this.sayGoodbye(code);
    // A client that Socket.IO disconnects stays away. Two pages with one identity must not throw each other out for ever.
    this.socket.disconnect(true);
  }

  /** Tells the client why its connection is going to end, and resolves when that is on its way. */
  async sayGoodbye(code: ErrorCode): Promise<void> {
    this.participant = null;
    this.knocking = null;
    this.send('room:error', { event: 'room:join', ...wireError(code) });
    await this.drained();
  }

  /** Sends the client to another node, where it finds its place as it left it. Resolves when that is on its way. */
  async sendAway(): Promise<void> {
    this.send('room:error', { event: 'room:join', ...wireError('closing') });
    await this.drained();
    // Until here it was served. Nor does its place end here.
    this.participant = null;
    this.abort();
  }

  /** Ends the connection as if it had been lost, whatever waits to be sent. */
  abort(): void {
    cut(this.socket);
  }

  private async drained(): Promise<void> {
    // Who polls gets it with the next poll.
    if (backlogOf(this.socket) === 0) return;
    await new Promise<void>((resolve) => {
      this.socket.conn.once('drain', resolve);
      this.socket.conn.once('close', resolve);
    });
  }
}
