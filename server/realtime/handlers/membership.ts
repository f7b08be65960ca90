import type { ClientPayload, IceAnswer, JoinAnswer } from '../../../protocol/index.ts';
import type { Grants } from '../../auth/grants.ts';
import { andThen, type Eventually } from '../../rooms/eventually.ts';
import { mediaFlags } from '../../rooms/introduction.ts';
import type { Participant } from '../../rooms/participant.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { stopKnocking } from './door.ts';
import { forParticipants, type Handlers, type Services } from './handler.ts';
import { checkToken, mayEnter } from './entering.ts';
import { readPerson, type Person } from './person.ts';
import { holderOf, withUse } from './single-use.ts';

function join(
  payload: ClientPayload<'room:join'>,
  connection: Connection,
  services: Services,
): Eventually<Outcome<'room:join'>> {
  const { secret } = payload;
  return andThen(readPerson(payload, connection, services), (person) => {
    if (typeof person === 'string') return person;
    const { participant: present } = connection;
    // Who did not get the answer asks again.
    if (present && !services.registry.isHolder(present, { room: person.room, secret }))
      return 'already-joined';
    if (present && !connection.maySync()) return 'rate-limited';
    return andThen(mayEnter(person, secret, connection, services), (refusal) => {
      if (refusal) return refusal;
      return withUse(person.grants, holderOf(person.room, secret), services.tokenUses, () =>
        enter(person, payload, connection, services),
      );
    });
  });
}

function enter(
  { room, email, displayName, grants }: Person,
  { secret, v, media, mode = 'auto', relayOnly }: ClientPayload<'room:join'>,
  connection: Connection,
  { registry, ice, config, limits }: Services,
): Eventually<Outcome<'room:join'>> {
  const introduction = { email, displayName, media: mediaFlags(media), mode, v, relayOnly };
  return andThen(registry.join({ room, secret, introduction, grants }, connection), (joined) => {
    if (typeof joined === 'string') return joined;
    connection.participant = joined;
    // It may have stood at another door.
    return andThen(stopKnocking(connection, registry), () => {
      // Only who was let in counts: what is refused must not keep others out.
      const isNew = !grants && joined.member.connection === 1;
      return andThen(isNew ? limits.take('join-room', room) : true, () =>
        joinAnswer(joined, grants, ice.serversFor(joined.id, connection), config),
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
      emailVisibility: room.state.emailVisibility,
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
  connection: Connection,
  services: Services,
): Eventually<Outcome<'room:token'>> {
  const { registry, tokenUses } = services;
  return andThen(checkToken(token, sender.room.name, connection, services), (grants) => {
    if (typeof grants === 'string') return grants;
    // Where no tokens are configured, none can be good.
    if (!grants) return 'token-invalid';
    return withUse(grants, sender.id, tokenUses, () =>
      andThen(registry.renew(sender, grants), (renewed): Outcome<'room:token'> =>
        typeof renewed === 'string' ? renewed : { expires: secondsLeft(grants) },
      ),
    );
  });
}

export const membershipHandlers = {
  'room:join': (payload, connection, services) =>
    connection.inTurn(() =>
      andThen(services.limits.take('join-address', connection.visitor), (isAllowed) =>
        isAllowed ? join(payload, connection, services) : 'rate-limited',
      ),
    ),
  'room:leave': (payload, connection, services) =>
    connection.inTurn(() => leave(payload, connection, services)),
  'room:token': forParticipants<'room:token'>((payload, sender, connection, services) =>
    connection.inTurn(() => renew(payload, sender, connection, services)),
  ),
} satisfies Partial<Handlers>;
