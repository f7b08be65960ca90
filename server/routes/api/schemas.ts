import { Type, type Static, type TSchema } from 'typebox';
import { LIMITS } from '../../../protocol/index.ts';
import { Mutable, Role } from '../../../protocol/schemas.ts';
import { NodeListSchema, NodeSchema } from './node-schemas.ts';

/** What the API takes and answers. Validation, serialisation and OpenAPI all read these. */

/** A union of literals, as the one keyword that documentation and generators of clients understand best. */
const choice = <T extends string>(
  union: { readonly anyOf: readonly { readonly const: T }[] },
  description: string,
) => Type.Unsafe<T>({ type: 'string', enum: union.anyOf.map((literal) => literal.const), description });

/** Fields that nobody knows are mistyped ones: they are refused, not dropped. */
const closed = { additionalProperties: false } as const;

const DAY = 86_400_000;
const moment = (description: string) => Type.String({ format: 'date-time', description });
const participantId = Type.String({ minLength: 1, maxLength: LIMITS.id, description: 'Opaque.' });
const emailAddress = Type.String({ description: 'As typed, unless a token has said it.' });

const SETTINGS = {
  capacity: Type.Integer({
    minimum: 0,
    maximum: 1_000_000,
    examples: [8],
    description: 'Most participants, held places included; 0 means any number.',
  }),
  locked: Type.Boolean({ description: 'Nobody new gets in.' }),
  knock: Type.Boolean({ description: 'Newcomers have to be admitted by a host.' }),
  selfUnmute: Type.Boolean({ description: 'Whoever was muted by a host may undo it alone.' }),
  emptyMs: Type.Integer({
    minimum: 0,
    maximum: 30 * DAY,
    examples: [300_000],
    description: 'Milliseconds that the room lives on while nobody is in it.',
  }),
  metadata: Type.Unsafe<Record<string, string>>({
    type: 'object',
    additionalProperties: { type: 'string', maxLength: 1_024 },
    propertyNames: { minLength: 1, maxLength: 64 },
    maxProperties: 32,
    examples: [{ course: 'algebra-1' }],
    description: 'Your own, kept and handed back as it is. Replaced as a whole.',
  }),
};

/** As it can be asked for. Rooms that nobody has created may end at once; one that did would be gone before anybody can come. */
const ASKED_SETTINGS = {
  ...SETTINGS,
  emptyMs: Type.Integer({ ...SETTINGS.emptyMs, minimum: 1_000 }),
};

const ROOM = {
  name: Type.String({ description: 'As normalised: NFKC, trimmed.' }),
  id: Type.String({ description: 'Tells this room from an earlier one of the same name.' }),
  createdAt: moment('When it came to be.'),
  participantCount: Type.Integer({ minimum: 0, description: 'Places taken, held ones included.' }),
  ...SETTINGS,
};

export const RoomSchema = Type.Object(ROOM, { ...closed, $id: 'Room' });

export const ParticipantSchema = Type.Object(
  {
    id: participantId,
    name: Type.String({ description: 'Display name, or the part of the e-mail address before the @.' }),
    email: emailAddress,
    role: choice(Role, 'What this participant is in the room.'),
    subject: Type.Optional(Type.String({ description: 'Who it is to your site: `sub` of the token.' })),
    joinedAt: moment('When this participant came, returns not counted.'),
    away: Type.Boolean({ description: 'The connection is gone, the place is held.' }),
    media: Type.Object(
      {
        microphone: Type.Boolean(),
        camera: Type.Boolean(),
        screen: Type.Boolean(),
        hand: Type.Boolean({ description: 'The hand is raised.' }),
      },
      { ...closed, description: 'What is switched on, as the client says.' },
    ),
    node: Type.Optional(
      Type.String({ description: 'Which node it is connected to: its `id` in the list of nodes.' }),
    ),
  },
  { ...closed, $id: 'Participant' },
);

export const WaitingSchema = Type.Object(
  {
    id: Type.String({ description: 'The id that this person will have inside.' }),
    name: Type.String(),
    email: Type.Optional(emailAddress),
  },
  { ...closed, $id: 'WaitingPerson' },
);

export const RoomDetailsSchema = Type.Object(
  {
    ...ROOM,
    participants: Type.Array(Type.Ref('Participant#')),
    waiting: Type.Array(Type.Ref('WaitingPerson#'), { description: 'Who waits at the door.' }),
  },
  { ...closed, $id: 'RoomDetails' },
);

export const RoomPageSchema = Type.Object(
  {
    rooms: Type.Array(Type.Ref('Room#'), { description: 'In the order of their names.' }),
    next: Type.Optional(
      Type.String({ description: '`after` of the next page. Absent where this was the last one.' }),
    ),
  },
  { ...closed, $id: 'RoomPage' },
);

export const ParticipantListSchema = Type.Object(
  { participants: Type.Array(Type.Ref('Participant#')) },
  { ...closed, $id: 'ParticipantList' },
);

export const TokenSchema = Type.Object(
  {
    token: Type.String({
      description: 'JSON Web Token (RFC 7519). A key to the room: never part of an address, nor of a log.',
    }),
    expiresAt: moment('When it expires.'),
  },
  { ...closed, $id: 'Token' },
);

/** RFC 9457. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({
      format: 'uri-reference',
      description: 'Address that explains this kind of problem.',
    }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What is wrong this time, for a person.' }),
    code: Type.String({ description: 'The kind of problem, for a program.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            detail: Type.String(),
            pointer: Type.Optional(
              Type.String({
                description: 'Where in the body, as the fragment of an address (RFC 6901, section 6).',
              }),
            ),
            parameter: Type.Optional(Type.String({ description: 'Which parameter of the address.' })),
          },
          closed,
        ),
        { description: 'Every field that is wrong.' },
      ),
    ),
  },
  { ...closed, $id: 'Problem' },
);

/** What routes refer to by name. */
export const NAMED_SCHEMAS: readonly TSchema[] = [
  RoomSchema,
  ParticipantSchema,
  WaitingSchema,
  RoomDetailsSchema,
  RoomPageSchema,
  ParticipantListSchema,
  TokenSchema,
  NodeSchema,
  NodeListSchema,
  ProblemSchema,
];

export const RoomName = Type.Object({
  name: Type.String({
    minLength: 1,
    maxLength: 4 * LIMITS.room,
    description: 'Name of the room, percent-encoded.',
  }),
});
export const ParticipantName = Type.Object({ ...RoomName.properties, id: participantId });

export const PageQuery = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100, description: 'Most rooms in the answer.' }),
    after: Type.Optional(
      Type.String({ maxLength: 4 * LIMITS.room, description: '`next` of the page before this one.' }),
    ),
  },
  closed,
);

export const RoomCreation = Type.Object(
  {
    name: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 4 * LIMITS.room,
        examples: ['tea-time'],
        description: 'What people see in the address. By default 128 random bits, which nobody guesses.',
      }),
    ),
    ...Type.Partial(Type.Object(ASKED_SETTINGS)).properties,
  },
  { ...closed, description: 'What is not given is as in rooms that nobody has created.' },
);

export const RoomChange = Type.Object(Type.Partial(Type.Object(ASKED_SETTINGS)).properties, {
  ...closed,
  minProperties: 1,
  description: 'What is not given stays as it is.',
});

export const Muting = Type.Object({ media: choice(Mutable, 'What is switched off.') }, closed);

export const Message = Type.Object(
  {
    data: Type.Unknown({
      description: `Any JSON of up to ${LIMITS.appMessage} characters, ${LIMITS.appMessageDepth} arrays and objects deep.`,
    }),
    to: Type.Optional(participantId),
  },
  { ...closed, description: 'For one participant, or without `to` for everybody in the room.' },
);

export type RoomBody = Static<typeof RoomSchema>;
export type ParticipantBody = Static<typeof ParticipantSchema>;
