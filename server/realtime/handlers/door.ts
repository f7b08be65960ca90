import type { ClientPayload } from '../../../protocol/index.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { forParticipants, type Handlers, type Services } from './handler.ts';
import { readPerson, type Person } from './person.ts';

function knock(
  payload: ClientPayload<'room:knock'>,
  connection: Connection,
  services: Services,
): Eventually<Outcome<'room:knock'>> {
  if (connection.participant) return 'already-joined';
  return andThen(readPerson(payload, connection, services), (person) => {
    if (typeof person === 'string') return person;
    return andThen(services.limits.take('knock-room', person.room), (isAllowed) =>
      isAllowed ? knockAs(person, payload.secret, connection, services) : 'rate-limited',
    );
  });
}

function knockAs(
  person: Person,
  secret: string,
  connection: Connection,
  { registry }: Services,
): Eventually<Outcome<'room:knock'>> {
  return andThen(stopKnocking(connection, registry), () =>
    andThen(registry.knock({ ...person, secret }, connection), (knocked) => {
      if (typeof knocked === 'string') return knocked;
      connection.knocking = { room: person.room, id: knocked.id };
      return { id: knocked.id, expires: Math.ceil(knocked.milliseconds / 1_000) };
    }),
  );
}

/** A connection stands at one door at most. */
export function stopKnocking(connection: Connection, registry: Services['registry']): Eventually<void> {
  const { knocking } = connection;
  connection.knocking = null;
  return knocking ? registry.stopKnocking(knocking.room, knocking.id, connection) : undefined;
}

export const doorHandlers = {
  'room:knock': (payload, connection, services) => {
    // Knocks reach people who have not asked for them. In this order: what is in vain is at nobody else's expense.
    if (!connection.mayKnock()) return 'rate-limited';
    return connection.inTurn(() =>
      andThen(services.limits.take('knock-address', connection.visitor), (isAllowed) =>
        isAllowed ? knock(payload, connection, services) : 'rate-limited',
      ),
    );
  },
  'room:admit': forParticipants<'room:admit'>(({ id }, sender, _connection, { registry }) =>
    registry.admit(sender, id),
  ),
  'room:deny': forParticipants<'room:deny'>(({ id }, sender, _connection, { registry }) =>
    registry.deny(sender, id),
  ),
} satisfies Partial<Handlers>;
