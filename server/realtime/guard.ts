import type { ClientEvent, ErrorCode } from '../../protocol/index.ts';
import type { MessageTally } from '../metrics/message-tally.ts';
import { UnavailableError } from '../rooms/keeper.ts';
import { answer, isCode, refuse, type Ack, type Outcome } from './answers.ts';
import type { Connection } from './connection.ts';
import type { Handlers, Services } from './handlers/handler.ts';
import { isClientEvent, refusal, trusted } from './payload.ts';

export interface GuardOptions {
  readonly handlers: Handlers;
  readonly services: Services;
  readonly tally: MessageTally;
  /** A handler threw. That is a fault of ours, not of the client. */
  readonly onFault: (error: unknown, event: string) => void;
}

/** The only way from the wire to a handler: limits, knows, parses, and lets nothing that goes wrong through. */
export class Guard {
  private readonly options: GuardOptions;

  constructor(options: GuardOptions) {
    this.options = options;
  }

  /** `args`: what came after the event's name, in whatever form; never throws. */
  receive(connection: Connection, event: unknown, args: readonly unknown[]): void {
    const last = args.at(-1);
    // A client cannot send a function; this is the one that Socket.IO adds when an answer is asked for.
    const ack = typeof last === 'function' ? (last as Ack) : undefined;
    try {
      this.dispatch(connection, event, ack, ack && args.length === 1 ? undefined : args[0]);
    } catch (error) {
      this.fail(connection, event, ack, error);
    }
  }

  private dispatch(connection: Connection, event: unknown, ack: Ack | undefined, payload: unknown): void {
    const verdict = connection.rate?.next() ?? 'pass';
    if (verdict === 'flood') return connection.abort();
    if (verdict === 'refuse') return this.refuse(connection, event, ack, 'rate-limited');
    if (!isClientEvent(event)) return this.refuse(connection, event, ack, 'unknown-event');
    // An event without a payload is one with an empty payload: `room:leave` needs no more.
    const fields = payload === undefined ? {} : payload;
    const code = refusal(event, fields);
    if (code) return this.refuse(connection, event, ack, code);
    // Who has not joined has nobody to signal to.
    if (connection.participant && !connection.signals.take(trusted(event, fields)))
      return this.refuse(connection, event, ack, 'rate-limited');
    this.handle(connection, event, ack, fields);
  }

  private handle<E extends ClientEvent>(
    connection: Connection,
    event: E,
    ack: Ack | undefined,
    payload: unknown,
  ): void {
    const { handlers, services } = this.options;
    const arrived = event === 'room:join' ? performance.now() : 0;
    const outcome = handlers[event](trusted(event, payload), connection, services);
    if (!(outcome instanceof Promise)) return this.settle(connection, event, ack, outcome, arrived);
    outcome
      .then((settled: Outcome<E>) => this.settle(connection, event, ack, settled, arrived))
      .catch((error: unknown) => this.fail(connection, event, ack, error));
  }

  private settle(
    connection: Connection,
    event: ClientEvent,
    ack: Ack | undefined,
    outcome: Outcome<ClientEvent>,
    arrived: number,
  ): void {
    const { tally } = this.options;
    if (isCode(outcome)) tally.refuse(event, outcome);
    else tally.accept(event);
    answer(connection, event, ack, outcome);
    if (event === 'room:join' && !isCode(outcome)) tally.join((performance.now() - arrived) / 1000);
  }

  private refuse(connection: Connection, event: unknown, ack: Ack | undefined, code: ErrorCode): void {
    this.options.tally.refuse(event, code);
    refuse(connection, event, ack, code);
  }

  private fail(connection: Connection, event: unknown, ack: Ack | undefined, error: unknown): void {
    if (error instanceof UnavailableError) return this.refuse(connection, event, ack, error.code);
    this.options.onFault(error, isClientEvent(event) ? event : 'unknown');
    this.refuse(connection, event, ack, 'internal');
  }
}
