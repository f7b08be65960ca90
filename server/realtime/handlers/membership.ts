import type { ClientPayload, IceAnswer, JoinAnswer } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import { mediaFlags } from '../../rooms/introduction.ts';
import type { Participant } from '../../rooms/participant.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { forParticipants, type Handlers, type Services } from './handler.ts';
import { readPerson } from './person.ts';
import { holderOf, takeUse } from './single-use.ts';

function join(
  payload: ClientPayload<'room:join'>,
  connection: Connection,
  services: Services,
): Eventually<Outcome<'room:join'>> {
  const { secret, v, mode = 'auto', relayOnly } = payload;
  return andThen(readPerson(payload, services), (person) => {
    if (typeof person === 'string') return person;
    const { room, email, displayName, grants } = person;
    const { participant: present } = connection;
    // Who did not get the answer asks again.
    if (present && !services.registry.isHolder(present, { room, secret })) return 'already-joined';
    const introduction = { email, displayName, media: mediaFlags(payload.media), mode, v, relayOnly };
    return andThen(takeUse(grants, holderOf(room, secret), services.tokenUses), (refusal) => {
      if (refusal) return refusal;
      return andThen(
        services.registry.join({ room, secret, introduction, grants }, connection),
        (joined): Outcome<'room:join'> => {
          if (typeof joined === 'string') return joined;
          connection.participant = joined;
          connection.knocking = null;
          return joinAnswer(joined, grants, services.ice.serversFor(joined.id, connection), services.config);
        },
      );
    });
  });
}

function joinAnswer(
  participant: Participant,
  grants: Grants | null,
  { iceServers, ttl }: IceAnswer,
  config: Services['config'],
): JoinAnswer {
  const { id, joined, room, introduction } = participant;
  return {
    room: room.name,
    email: introduction.email,
    displayName: introduction.displayName,
    id,
    joined,
    ...(grants && { tokenExpires: secondsLeft(grants) }),
    policy: {
      capacity: room.state.capacity,
      emailVisibility: 'room',
      ...(config.metrics.reports && { reports: true }),
    },
    iceServers,
    ...(ttl !== undefined && { iceTtl: ttl }),
    topology: { kind: 'mesh', epoch: 1 },
    ...room.snapshotFor(participant),
  };
}

function secondsLeft({ expires }: Grants): number {
  return Math.max(0, Math.floor((expires - Date.now()) / 1_000));
}

function leave(
  { hold }: ClientPayload<'room:leave'>,
  connection: Connection,
  { registry }: Services,
): Eventually<Outcome<'room:leave'>> {
  const { participant, knocking } = connection;
  connection.participant = null;
  connection.knocking = null;
  if (participant) return andThen(registry.depart(participant, hold ? 'reload' : 'goodbye'), () => ({}));
  if (!knocking) return 'not-joined';
  return andThen(registry.stopKnocking(knocking.room, knocking.id, connection), () => ({}));
}

function renew(
  { token }: ClientPayload<'room:token'>,
  sender: Participant,
  { doorkeeper, registry, tokenUses }: Services,
): Eventually<Outcome<'room:token'>> {
  return andThen(doorkeeper.grantsFor(token, sender.room.name), (grants) => {
    if (typeof grants === 'string') return grants;
    // Where no tokens are configured, none can be good.
    if (!grants) return 'token-invalid';
    return andThen(takeUse(grants, sender.id, tokenUses), (refusal) => {
      if (refusal) return refusal;
      return andThen(registry.renew(sender, grants), (renewed): Outcome<'room:token'> =>
        typeof renewed === 'string' ? renewed : { expires: secondsLeft(grants) },
      );
    });
  });
}

export const membershipHandlers = {
  'room:join': (payload, connection, services) => {
    if (!services.addresses.mayJoin(connection.address)) return 'rate-limited';
    return connection.inTurn(() => join(payload, connection, services));
  },
  'room:leave': (payload, connection, services) =>
    connection.inTurn(() => leave(payload, connection, services)),
  'room:token': forParticipants<'room:token'>((payload, sender, connection, services) =>
    connection.inTurn(() => renew(payload, sender, services)),
  ),
} satisfies Partial<Handlers>;
