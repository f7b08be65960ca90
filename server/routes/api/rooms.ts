import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { randomId } from '../../auth/identity.ts';
import type { RoomAdmin } from '../../rooms/room-admin.ts';
import { answers, named, NOTHING } from './documentation.ts';
import { roomNamed } from './names.ts';
import { presentDetails, presentRoom } from './present.ts';
import { Problem } from './problem.ts';
import { PageQuery, RoomChange, RoomCreation, RoomName } from './schemas.ts';

const tags = ['Rooms'];

/** Rooms: what there is, and how it is set. */
export function roomRoutes(scope: FastifyInstance, rooms: RoomAdmin): void {
  scope.get<{ Querystring: Static<typeof PageQuery> }>(
    '/rooms',
    {
      schema: {
        ...{ tags, operationId: 'listRooms', summary: 'List rooms', querystring: PageQuery },
        response: answers(200, named('RoomPage', 'A page of them.')),
      },
    },
    async ({ query: { limit, after } }) => {
      // One more tells whether there is a next page.
      const found = await rooms.list({ limit: limit + 1, ...(after !== undefined && { after }) });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      return { rooms: page.map(presentRoom), ...(found.length > limit && last && { next: last.name }) };
    },
  );

  scope.post<{ Body: Static<typeof RoomCreation> }>(
    '/rooms',
    {
      schema: {
        ...{ tags, operationId: 'createRoom', summary: 'Create a room', body: RoomCreation },
        response: answers(201, named('Room', 'The room; `Location` is its address.'), {
          body: true,
          problems: ['invalid-room', 'room-exists'],
        }),
      },
    },
    async ({ body: { name, ...settings } }, reply) => {
      const room = await rooms.create(name === undefined ? randomId() : roomNamed(name), settings);
      if (room === 'exists') throw new Problem('room-exists');
      return reply
        .code(201)
        .header('location', `${scope.prefix}/rooms/${encodeURIComponent(room.name)}`)
        .send(presentRoom(room));
    },
  );

  scope.get<{ Params: Static<typeof RoomName> }>(
    '/rooms/:name',
    {
      schema: {
        ...{ tags, operationId: 'readRoom', summary: 'Read a room, with who is in it', params: RoomName },
        response: answers(200, named('RoomDetails', 'The room.'), {
          problems: ['invalid-room', 'no-such-room'],
        }),
      },
    },
    async ({ params }) => {
      const room = await rooms.find(roomNamed(params.name));
      if (!room) throw new Problem('no-such-room');
      return presentDetails(room);
    },
  );

  scope.patch<{ Params: Static<typeof RoomName>; Body: Static<typeof RoomChange> }>(
    '/rooms/:name',
    {
      schema: {
        ...{ tags, operationId: 'changeRoom', summary: 'Change a room', params: RoomName, body: RoomChange },
        response: answers(200, named('Room', 'The room as it is now.'), {
          body: true,
          problems: ['invalid-room', 'no-such-room'],
        }),
      },
    },
    async ({ params, body }) => {
      const room = await rooms.change(roomNamed(params.name), body);
      if (!room) throw new Problem('no-such-room');
      return presentRoom(room);
    },
  );

  scope.delete<{ Params: Static<typeof RoomName> }>(
    '/rooms/:name',
    {
      schema: {
        ...{ tags, operationId: 'endRoom', summary: 'End a room for everybody in it', params: RoomName },
        response: answers(204, NOTHING('It has ended.'), { problems: ['invalid-room', 'no-such-room'] }),
      },
    },
    async ({ params }, reply) => {
      if (!(await rooms.end(roomNamed(params.name)))) throw new Problem('no-such-room');
      return reply.code(204).send();
    },
  );
}
