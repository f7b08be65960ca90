import { andThen } from '../../rooms/eventually.ts';
import { forParticipants, type Handlers } from './handler.ts';
import { readPerson } from './person.ts';

export const doorHandlers = {
  'room:knock': (payload, connection, services) => {
    // Knocks are joins as far as counting goes: each may become one, and reaches people who have not asked for it.
    if (!connection.mayKnock() || !services.addresses.mayJoin(connection.address)) return 'rate-limited';
    return connection.inTurn(() => {
      if (connection.participant) return 'already-joined';
      return andThen(readPerson(payload, services), (person) => {
        if (typeof person === 'string') return person;
        const { registry } = services;
        const before = connection.knocking;
        if (before) void registry.stopKnocking(before.room, before.id, connection);
        const knock = { ...person, secret: payload.secret };
        return andThen(registry.knock(knock, connection), (knocked) => {
          if (typeof knocked === 'string') return knocked;
          connection.knocking = { room: person.room, id: knocked.id };
          return { id: knocked.id, expires: Math.ceil(knocked.milliseconds / 1_000) };
        });
      });
    });
  },
  'room:admit': forParticipants<'room:admit'>(({ id }, sender, _connection, { registry }) =>
    registry.admit(sender, id),
  ),
  'room:deny': forParticipants<'room:deny'>(({ id }, sender, _connection, { registry }) =>
    registry.deny(sender, id),
  ),
} satisfies Partial<Handlers>;
