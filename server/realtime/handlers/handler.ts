import type { ClientEvent, ClientPayload } from '../../../protocol/index.ts';
import type { Config } from '../../config.ts';
import type { Limits } from '../../limits/limits.ts';
import type { IceProvider } from '../../ice/ice-provider.ts';
import type { Doorkeeper } from '../../auth/grants.ts';
import type { TokenUses } from '../../auth/token-uses.ts';
import type { Eventually } from '../../rooms/eventually.ts';
import type { Participant } from '../../rooms/participant.ts';
import type { RoomRegistry } from '../../rooms/registry.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';

/** What handlers work with. */
export interface Services {
  readonly registry: RoomRegistry;
  readonly doorkeeper: Doorkeeper;
  readonly tokenUses: TokenUses;
  readonly limits: Limits;
  readonly ice: IceProvider;
  readonly config: Config;
  /** Adds to the operator's statistics. */
  readonly reportCall: (report: ClientPayload<'call:report'>) => void;
}

/** Answers an event of a connection that need not have joined. The payload is validated. */
export type Handler<E extends ClientEvent> = (
  payload: ClientPayload<E>,
  connection: Connection,
  services: Services,
) => Eventually<Outcome<E>>;

/** Answers an event of a participant. */
export type ParticipantHandler<E extends ClientEvent> = (
  payload: ClientPayload<E>,
  sender: Participant,
  connection: Connection,
  services: Services,
) => Eventually<Outcome<E>>;

export type Handlers = { readonly [E in ClientEvent]: Handler<E> };

/** Refuses who has not joined. */
export function forParticipants<E extends ClientEvent>(handler: ParticipantHandler<E>): Handler<E> {
  return (payload, connection, services) =>
    connection.participant ? handler(payload, connection.participant, connection, services) : 'not-joined';
}
