import { ERROR_CODES, type ClientEvent, type ErrorCode } from '../../protocol/index.ts';
import { CLIENT_SCHEMAS } from '../../protocol/schemas.ts';

const zeros = <K extends string>(names: readonly K[]): Record<K, number> =>
  Object.fromEntries(names.map((name) => [name, 0])) as Record<K, number>;

/**
 * What became of the messages of clients. Plain numbers: every message passes here, ten thousands a second, and only who
 * reads them pays for labels.
 */
export class MessageTally {
  readonly accepted: Record<ClientEvent, number> = zeros(Object.keys(CLIENT_SCHEMAS) as ClientEvent[]);
  readonly refused: Record<ErrorCode, number> = zeros(ERROR_CODES);
  /** Answers to `room:join`: `ok`, or why not. */
  readonly joins: Record<ErrorCode | 'ok', number> = zeros(['ok', ...ERROR_CODES]);
  private readonly onJoin: (seconds: number) => void;

  /** @param onJoin told of each answer to `room:join` how long it took, in seconds */
  constructor(onJoin: (seconds: number) => void = () => undefined) {
    this.onJoin = onJoin;
  }

  accept(event: ClientEvent): void {
    this.accepted[event] += 1;
  }

  /** `event`: as the client named it, which need be no name. */
  refuse(event: unknown, code: ErrorCode): void {
    this.refused[code] += 1;
    if (event === 'room:join') this.joins[code] += 1;
  }

  join(seconds: number): void {
    this.joins.ok += 1;
    this.onJoin(seconds);
  }
}
