import type { ClientPayload, IceAnswer, JoinAnswer } from '../../../protocol/index.ts';
import { cleanDisplayName } from '../../rooms/display-name.ts';
import { normaliseEmail } from '../../rooms/email-address.ts';
import { mediaFlags, type Participant } from '../../rooms/participant.ts';
import { normaliseRoomName } from '../../../protocol/room-name.ts';
import type { Outcome } from '../answers.ts';
import type { Connection } from '../connection.ts';
import { forParticipants, type Services } from './handler.ts';

function join(
  payload: ClientPayload<'room:join'>,
  connection: Connection,
  { registry, addresses, ice, config }: Services,
): Outcome<'room:join'> {
  const { participant: present } = connection;
  if (!addresses.mayJoin(connection.address)) return 'rate-limited';
  const room = normaliseRoomName(payload.room);
  if (room === null) return 'invalid-room';
  const email = normaliseEmail(payload.email);
  if (email === null) return 'invalid-email';

  const { secret, v, mode = 'auto', relayOnly } = payload;
  // Who did not get the answer asks again.
  if (present && !registry.isHolder(present, { room, secret })) return 'already-joined';
  const displayName = cleanDisplayName(payload.displayName ?? '');
  const introduction = { email, displayName, media: mediaFlags(payload.media), mode, v, relayOnly };
  const participant = registry.join({ room, secret, introduction }, connection);
  if (participant === 'full') return 'full';
  connection.participant = participant;
  return joinAnswer(participant, ice.serversFor(participant.id, connection), config);
}

function joinAnswer(
  participant: Participant,
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
    role: 'participant',
    policy: { capacity: config.roomCapacity, emailVisibility: 'room' },
    iceServers,
    ...(ttl !== undefined && { iceTtl: ttl }),
    topology: { kind: 'mesh', epoch: 1 },
    ...room.snapshotFor(participant),
  };
}

export const membershipHandlers = {
  'room:join': join,
  'room:leave': forParticipants<'room:leave'>(({ hold }, sender, connection, { registry }) => {
    connection.participant = null;
    registry.depart(sender, hold ? 'reload' : 'goodbye');
    return {};
  }),
};
