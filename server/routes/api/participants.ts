import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import type { RoomAdmin } from '../../rooms/room-admin.ts';
import { answers, named, NOTHING } from './documentation.ts';
import { roomNamed } from './names.ts';
import { presentParticipant } from './present.ts';
import { Problem } from './problem.ts';
import { Muting, ParticipantName, RoomName } from './schemas.ts';

const tags = ['Participants'];
const problems = ['invalid-room', 'no-such-participant'] as const;

const nobody = () =>
  new Problem('no-such-participant', { detail: 'There is no such room, or nobody with this id in it.' });

/** Who is in a room, and what can be done about it. */
export function participantRoutes(scope: FastifyInstance, rooms: RoomAdmin): void {
  scope.get<{ Params: Static<typeof RoomName> }>(
    '/rooms/:name/participants',
    {
      schema: {
        ...{ tags, operationId: 'listParticipants', summary: 'List participants', params: RoomName },
        response: answers(200, named('ParticipantList', 'All of them, held places included.'), {
          problems: ['invalid-room', 'no-such-room'],
        }),
      },
    },
    async ({ params }) => {
      const room = await rooms.find(roomNamed(params.name));
      if (!room) throw new Problem('no-such-room');
      return { participants: room.participants.map(presentParticipant) };
    },
  );

  scope.delete<{ Params: Static<typeof ParticipantName> }>(
    '/rooms/:name/participants/:id',
    {
      schema: {
        ...{
          tags,
          operationId: 'removeParticipant',
          summary: 'Remove a participant',
          params: ParticipantName,
        },
        description: 'With a token they stay out for the life of the room; without one they may come back.',
        response: answers(204, NOTHING('They are out.'), { problems }),
      },
    },
    async ({ params }, reply) => {
      if (!(await rooms.remove(roomNamed(params.name), params.id))) throw nobody();
      return reply.code(204).send();
    },
  );

  scope.post<{ Params: Static<typeof ParticipantName>; Body: Static<typeof Muting> }>(
    '/rooms/:name/participants/:id/mute',
    {
      schema: {
        ...{ tags, operationId: 'muteParticipant', summary: 'Switch something off at a participant' },
        ...{ params: ParticipantName, body: Muting },
        response: answers(204, NOTHING('It is off.'), { body: true, problems }),
      },
    },
    async ({ params, body }, reply) => {
      if (!(await rooms.mute(roomNamed(params.name), params.id, body.media))) throw nobody();
      return reply.code(204).send();
    },
  );
}
