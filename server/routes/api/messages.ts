import type { FastifyInstance } from 'fastify';
import type { Static } from 'typebox';
import { LIMITS, SERVICE_ID } from '../../../protocol/index.ts';
import { isDeeperThan } from '../../realtime/json-depth.ts';
import type { RoomAdmin } from '../../rooms/room-admin.ts';
import { answers, NOTHING } from './documentation.ts';
import { roomNamed } from './names.ts';
import { Problem } from './problem.ts';
import { Message, RoomName } from './schemas.ts';

/** The site's own words to the pages in a room. */
export function messageRoutes(scope: FastifyInstance, rooms: RoomAdmin): void {
  scope.post<{ Params: Static<typeof RoomName>; Body: Static<typeof Message> }>(
    '/rooms/:name/messages',
    {
      schema: {
        ...{ tags: ['Messages'], operationId: 'sendMessage', summary: 'Send an app message' },
        description: `Pages get the event \`app-message\`, from \`${SERVICE_ID}\`. Who is away does not get it later.`,
        ...{ params: RoomName, body: Message },
        response: answers(204, NOTHING('It is on its way.'), {
          body: true,
          problems: ['invalid-room', 'no-such-room', 'no-such-participant'],
        }),
      },
    },
    async ({ params, body: { data, to } }, reply) => {
      check(data);
      if (!(await rooms.tell(roomNamed(params.name), data, to))) {
        throw to === undefined
          ? new Problem('no-such-room')
          : new Problem('no-such-participant', {
              detail: 'There is no such room, or nobody with this id is connected in it.',
            });
      }
      return reply.code(204).send();
    },
  );
}

/** The limits of what pages send each other. */
function check(data: unknown): void {
  if (isDeeperThan(data, LIMITS.appMessageDepth)) {
    const detail = `is more than ${LIMITS.appMessageDepth} arrays and objects deep`;
    throw new Problem('invalid-request', {
      detail: `data ${detail}.`,
      errors: [{ detail, pointer: '#/data' }],
    });
  }
  if (JSON.stringify(data).length > LIMITS.appMessage) {
    throw new Problem('too-large', { detail: `data is longer than ${LIMITS.appMessage} characters.` });
  }
}
