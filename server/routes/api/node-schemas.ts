import { Type, type Static } from 'typebox';

const closed = { additionalProperties: false } as const;
const count = (description: string) => Type.Integer({ minimum: 0, description });
const seconds = Type.Number({ minimum: 0, description: 'Seconds.' });
const moment = (description: string) => Type.String({ format: 'date-time', description });

export const NodeSchema = Type.Object(
  {
    id: Type.String({ description: 'Another one after each start.' }),
    version: Type.String(),
    startedAt: moment('When the process began.'),
    at: moment('When these figures were taken.'),
    rooms: count('Rooms with somebody who is connected to this node.'),
    participants: count('Participants connected to this node.'),
    sockets: count('Connections of clients, joined or not.'),
    eventLoopDelay: Type.Object(
      { mean: seconds, p99: seconds },
      { ...closed, description: 'What timers are late by because the process is busy.' },
    ),
    draining: Type.Boolean({ description: 'It has been told to stop.' }),
    totals: Type.Object(
      {
        joins: count('Joins that were answered.'),
        relayed: count('Signals that were handed on from one participant to another.'),
        refusals: Type.Unsafe<Readonly<Record<string, number>>>({
          type: 'object',
          additionalProperties: { type: 'integer', minimum: 0 },
          description: 'Messages that were refused, by code.',
        }),
      },
      { ...closed, description: 'Since the start.' },
    ),
  },
  { ...closed, $id: 'Node' },
);

export const NodeListSchema = Type.Object(
  { nodes: Type.Array(Type.Ref('Node#')) },
  { ...closed, $id: 'NodeList' },
);

export type NodeBody = Static<typeof NodeSchema>;
