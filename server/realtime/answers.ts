import {
  wireError,
  type AnswerOf,
  type ClientEvent,
  type ErrorCode,
  type Reply,
  type ServerEvent,
} from '../../protocol/index.ts';
import type { Connection } from './connection.ts';

/** What a handler comes to: the answer, or the code of what is wrong. */
export type Outcome<E extends ClientEvent> = AnswerOf<E> | ErrorCode;

export type Ack = (reply: Reply<ClientEvent>) => void;

/** Event names of unknown events are told back, but not at any length. */
const MAX_ECHO = 64;

/** The events that answer without an ack. Relayed signals need none, and a chat message comes to its sender anyway. */
const PLAIN_ANSWERS = {
  'room:join': 'room:join',
  'room:sync': 'room:sync',
  'ice:servers': 'ice:servers',
  'participant:update': 'participant:updated',
} as const satisfies Partial<Record<ClientEvent, ServerEvent>>;

/** In the ack, if there is one, otherwise by an event. */
export function answer(
  connection: Connection,
  event: ClientEvent,
  ack: Ack | undefined,
  outcome: Outcome<ClientEvent>,
): void {
  if (isCode(outcome)) {
    refuse(connection, event, ack, outcome);
  } else if (ack) {
    ack({ ok: true, ...outcome });
    connection.answered(event === 'room:join' || event === 'room:sync');
  } else if (hasPlainAnswer(event)) {
    connection.send(PLAIN_ANSWERS[event], outcome as AnswerOf<typeof event>);
  }
}

/** In the ack, if there is one, otherwise by `room:error` with the name of the event that failed. */
export function refuse(connection: Connection, event: unknown, ack: Ack | undefined, code: ErrorCode): void {
  const error = wireError(code);
  if (ack) {
    ack({ ok: false, error });
    connection.answered(false);
  } else connection.send('room:error', { event: String(event).slice(0, MAX_ECHO), ...error });
}

function hasPlainAnswer(event: ClientEvent): event is keyof typeof PLAIN_ANSWERS {
  return Object.hasOwn(PLAIN_ANSWERS, event);
}

/** Whether a handler has refused. */
export function isCode(outcome: Outcome<ClientEvent>): outcome is ErrorCode {
  return typeof outcome === 'string';
}
