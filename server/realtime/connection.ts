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
import { perMinute } from '../limits/per-minute.ts';
import type { Eventually } from '../rooms/eventually.ts';
import type { Participant } from '../rooms/participant.ts';
import type { Port } from '../rooms/port.ts';
import { backlogOf, cut, isStuck } from './backlog.ts';
import type { Caller } from './caller.ts';
import { MessageRate } from './message-rate.ts';
import { SignalBudget } from './signal-budget.ts';

/** `socket.data` is the connection, so that one set of listeners serves all sockets. */
export type RealtimeSocket = Socket<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Connection>;
export type RealtimeServer = Server<ClientToServerEvents, ServerToClientEvents, DefaultEventsMap, Connection>;

/**
 * Characters of pages' own messages, and what a message counts for at least: 17 small ones a second, as the pointer of somebody who
 * draws needs them, or one of the largest each second, with a minute's worth in hand.
 */
const APP_TEXT_PER_MINUTE = 1024 * 1024;
const APP_TEXT_LEAST = 1024;

/** What one connection may do in a minute, and as much at once. */
const PER_MINUTE = {
  /** A lobby asks once, its check once more, a call twice in the life of its credentials. */
  ice: 10,
  /** A lobby asks four times a minute, and once for each name of a room that somebody has stopped typing. */
  peek: 20,
  /** Hosts see each of them; who lost the connection knocks again. */
  knock: 6,
  /** One for each path when it carries media, and one for each in a minute; a call has up to eight, and some are made anew. */
  report: 60,
  /** Joins and questions for what was missed: a client that has lost something asks once or twice. */
  sync: 60,
  /** Applause is quick, and everybody gets each of them. */
  reaction: 60,
  appText: APP_TEXT_PER_MINUTE,
} as const;

/** One client's socket, and the participant that it speaks for. */
export class Connection implements Port {
  /** `null` before a join and after leaving. */
  participant: Participant | null = null;
  /** At which door it waits, and with which id. */
  knocking: { readonly room: string; readonly id: string } | null = null;
  readonly rate: MessageRate | null;
  readonly signals: SignalBudget;
  /** What it has said of its media faster than others are told. */
  untold: MediaStateUpdate | null = null;
  private readonly socket: RealtimeSocket;
  private readonly caller: Caller;
  private ownVisitorId: string | undefined;
  /** Made when they are needed: most connections are idle, and small without them. */
  private buckets: Partial<Record<keyof typeof PER_MINUTE, TokenBucket>> | undefined;
  private turn: Promise<unknown> | null = null;

  constructor(
    socket: RealtimeSocket,
    caller: Caller,
    limits: Pick<LimitsConfig, 'messagesPerSecond' | 'descriptionsPerMinute'>,
  ) {
    const { messagesPerSecond, descriptionsPerMinute } = limits;
    this.socket = socket;
    this.caller = caller;
    this.rate = messagesPerSecond === 0 ? null : new MessageRate(messagesPerSecond);
    this.signals = new SignalBudget(descriptionsPerMinute);
  }

  /** Stands for a client that has not joined; the same as long as it is connected. */
  get visitorId(): string {
    return (this.ownVisitorId ??= randomId());
  }

  /** Counts as a request for ICE servers, if it is allowed. */
  mayAskForIce(): boolean {
    return this.may('ice');
  }

  /** Counts as a look into a room, if it is allowed. */
  mayPeek(): boolean {
    return this.may('peek');
  }

  /** Counts as a knock, if it is allowed. */
  mayKnock(): boolean {
    return this.may('knock');
  }

  /** Counts as a report of a call, if it is allowed. */
  mayReport(): boolean {
    return this.may('report');
  }

  /** Counts as a question that is answered with all of a room, if it is allowed. */
  maySync(): boolean {
    return this.may('sync');
  }

  /** Counts as a reaction, if it is allowed. */
  mayReact(): boolean {
    return this.may('reaction');
  }

  /** Counts as a message of the page's own with so many characters, if it is allowed. */
  mayTell(characters: number): boolean {
    return this.may('appText', Math.max(APP_TEXT_LEAST, characters));
  }

  /** Whom limits count its address for. */
  get visitor(): string {
    return this.caller.visitor;
  }

  /** As far as proxies are trusted to tell. */
  get address(): string {
    return this.caller.address;
  }

  /** By which the client reached the service, as its request said. */
  get host(): string {
    return this.caller.host;
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

  private may(what: keyof typeof PER_MINUTE, count = 1): boolean {
    this.buckets ??= {};
    return (this.buckets[what] ??= perMinute(PER_MINUTE[what])).tryRemoveTokens(count);
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
