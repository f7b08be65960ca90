/**
 * What a client may send, one schema for each event of the wire. Schemas are JSON Schema (TypeBox); the service
 * compiles them with Ajv, which drops unknown fields and never coerces. The browser takes only the inferred types.
 */
import { Type, type Static, type TProperties } from 'typebox';
import { LIMITS } from './limits.ts';

const object = <P extends TProperties>(properties: P) =>
  Type.Object(properties, { additionalProperties: false });
const counter = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const participantId = Type.String({ minLength: 1, maxLength: LIMITS.id });
const flag = Type.Optional(Type.Boolean());
const duration = Type.Optional(Type.Number({ minimum: 0, maximum: 600 }));

/** What a media section carries (a mid of RFC 8843 to its role). */
export const MediaRole = Type.Union([
  Type.Literal('microphone'),
  Type.Literal('camera'),
  Type.Literal('screen'),
  Type.Literal('screen-audio'),
]);
export const MediaMap = Type.Record(Type.String({ pattern: '^[A-Za-z0-9+/_:.{}-]{1,32}$' }), MediaRole, {
  maxProperties: LIMITS.mids,
  additionalProperties: false,
});

/** What a participant says of itself. `hand` is a raised hand. */
export const MediaState = object({ microphone: flag, camera: flag, screen: flag, hand: flag });

/** `auto`: connected to everyone at once. `ring`: calls have to be accepted. */
export const CallMode = Type.Union([Type.Literal('auto'), Type.Literal('ring')]);

/** How much of the camera's pictures somebody wants to be sent. Screens are none of it. */
export const VideoWish = Type.Union([Type.Literal('full'), Type.Literal('small'), Type.Literal('none')]);

/** What somebody may be in a room. A viewer sees, hears and writes. */
export const Role = Type.Union([Type.Literal('host'), Type.Literal('participant'), Type.Literal('viewer')]);
/** What a participant may put into a room; without `moderate`, which makes a host. */
export const Ability = Type.Union([
  Type.Literal('microphone'),
  Type.Literal('camera'),
  Type.Literal('screen'),
  Type.Literal('chat'),
]);
/** What a host can switch off at somebody else's. */
export const Mutable = Type.Union([
  Type.Literal('microphone'),
  Type.Literal('camera'),
  Type.Literal('screen'),
]);
/**
 * How well a call is connected, for the operator's statistics. Only where the join answer's policy asks for it, and nothing that
 * tells of a person, a network or a room. `connected`: a path carries media for the first time; `failed`: it never did; `quality`:
 * what the last minute was like. Times are in seconds.
 */
export const CallReport = object({
  what: Type.Union([Type.Literal('connected'), Type.Literal('failed'), Type.Literal('quality')]),
  /** Where the path leads, by the kinds of ICE candidates (RFC 8445, section 5.1.1). */
  path: Type.Optional(
    Type.Union([Type.Literal('host'), Type.Literal('srflx'), Type.Literal('prflx'), Type.Literal('relay')]),
  ),
  /** Of the relay, if there is one. */
  protocol: Type.Optional(Type.Union([Type.Literal('udp'), Type.Literal('tcp'), Type.Literal('tls')])),
  /** From the beginning of the path to its first picture, or sound where no pictures are sent. */
  firstMedia: duration,
  /** From the beginning of the join to the same, of the first path only. */
  sinceJoin: duration,
  quality: Type.Optional(Type.Union([Type.Literal('good'), Type.Literal('fair'), Type.Literal('poor')])),
  roundTrip: Type.Optional(Type.Number({ minimum: 0, maximum: 60 })),
  /** Share of the packets, 0 to 1. */
  loss: Type.Optional(Type.Number({ minimum: 0, maximum: 1 })),
  /** How often the path broke and was made anew. */
  restarts: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
});

const offer = object({ type: Type.Literal('offer'), sdp: Type.String({ maxLength: LIMITS.sdp }) });
const answer = object({ type: Type.Literal('answer'), sdp: Type.String({ maxLength: LIMITS.sdp }) });
const nullable = Type.Union([Type.String({ maxLength: 256 }), Type.Null()]);
const candidate = object({
  candidate: Type.String({ maxLength: LIMITS.candidate }),
  sdpMid: Type.Optional(nullable),
  sdpMLineIndex: Type.Optional(Type.Union([Type.Integer({ minimum: 0, maximum: 255 }), Type.Null()])),
  usernameFragment: Type.Optional(nullable),
});

/** `link` grows with each new connection between two participants; `seq` with each offer on it; `re` is the offer answered. */
const offerSignal = {
  to: participantId,
  offer,
  link: Type.Optional(counter),
  seq: Type.Optional(counter),
  media: Type.Optional(MediaMap),
};
const answerSignal = {
  to: participantId,
  ans: answer,
  link: Type.Optional(counter),
  re: Type.Optional(counter),
  media: Type.Optional(MediaMap),
};

const roomName = Type.String({ minLength: 1, maxLength: 4 * LIMITS.room });
const email = Type.String({ minLength: 3, maxLength: LIMITS.email + 32 });
const displayName = Type.String({ maxLength: 4 * LIMITS.displayName });
const secret = Type.String({
  minLength: LIMITS.secretMin,
  maxLength: LIMITS.secretMax,
  pattern: '^[A-Za-z0-9_-]+$',
});
/** A JSON Web Token in compact form (RFC 7519); empty counts as none. Never part of an address. */
const token = Type.String({ maxLength: LIMITS.token });

export const CLIENT_SCHEMAS = {
  'room:join': object({
    room: roomName,
    email,
    displayName: Type.Optional(displayName),
    v: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })),
    secret: Type.Optional(secret),
    token: Type.Optional(token),
    media: Type.Optional(MediaState),
    mode: Type.Optional(CallMode),
    /** The others are to learn no network address of this participant: the service lets only relay candidates pass. */
    relayOnly: flag,
  }),
  /** Before joining: who is in there? Answered in the ack only. */
  'room:peek': object({ room: roomName, token: Type.Optional(token) }),
  /**
   * Before joining a room that answered `knock`: asks the hosts. A connection knocks at one door at a time, and stops when it ends
   * or says `room:leave`. The secret is that of the join to come: it tells who was admitted.
   */
  'room:knock': object({
    room: roomName,
    email,
    displayName: Type.Optional(displayName),
    secret,
    token: Type.Optional(token),
  }),
  /** Hosts only, as all that follow up to `room:end`. Lets one in, or, without `id`, all who wait. */
  'room:admit': object({ id: Type.Optional(participantId) }),
  /** Turns one away, or, without `id`, all who wait. */
  'room:deny': object({ id: Type.Optional(participantId) }),
  /** While it is locked nobody new gets in, nor knocks. Who is in may come back. */
  'room:lock': object({ locked: Type.Boolean() }),
  /** `knock`: newcomers have to be admitted. `selfUnmute`: whoever was muted by a host may undo it alone. */
  'room:rules': object({ knock: flag, selfUnmute: flag }),
  /** Switches something off at one, or, without `to`, at everybody who is no host. */
  'room:mute': object({ to: Type.Optional(participantId), media: Mutable }),
  /** Asks one to switch the microphone on, which they may then do. */
  'room:unmute': object({ to: participantId }),
  'room:role': object({ to: participantId, role: Role }),
  'room:kick': object({ to: participantId }),
  'room:end': object({}),
  /** Of a participant: a new token before the one of the join, or the last of these, expires. */
  'room:token': object({ token }),
  /** Also before joining. */
  'ice:servers': object({}),
  'user:call': object(offerSignal),
  'call:accepted': object(answerSignal),
  'call:declined': object({ to: participantId }),
  'call:cancelled': object({
    to: participantId,
    reason: Type.Optional(
      Type.Union([Type.Literal('cancelled'), Type.Literal('timeout'), Type.Literal('ended')]),
    ),
  }),
  'peer:nego:needed': object(offerSignal),
  'peer:nego:done': object(answerSignal),
  'peer:candidate': object({
    to: participantId,
    candidate: Type.Union([candidate, Type.Null()]),
    link: Type.Optional(counter),
  }),
  'peer:nack': object({ to: participantId, re: counter, link: Type.Optional(counter) }),
  /** Lasts until the sender's connection is made anew. Without one, everything is sent. */
  'media:request': object({ to: participantId, video: VideoWish }),
  'participant:update': MediaState,
  'chat:send': object({
    id: Type.String({ minLength: 1, maxLength: LIMITS.id }),
    text: Type.String({ minLength: 1, maxLength: LIMITS.chatText }),
  }),
  'reaction:send': object({ emoji: Type.String({ minLength: 1, maxLength: LIMITS.reaction }) }),
  'call:report': CallReport,
  /** For the page's own purposes; without `to`, for everybody else. What is inside is the page's to know. */
  'app:message': object({ to: Type.Optional(participantId), data: Type.Unknown() }),
  'room:sync': object({ since: counter, epoch: Type.Optional(Type.String({ maxLength: LIMITS.id })) }),
  'room:leave': object({ hold: flag }),
} as const;

export type ClientEvent = keyof typeof CLIENT_SCHEMAS;
export type ClientPayload<E extends ClientEvent> = Static<(typeof CLIENT_SCHEMAS)[E]>;

export type MediaRoleName = Static<typeof MediaRole>;
export type MediaMapping = Readonly<Record<string, MediaRoleName>>;
export type MediaStateUpdate = Static<typeof MediaState>;
export type RoleName = Static<typeof Role>;
export type AbilityName = Static<typeof Ability>;
export type MutableName = Static<typeof Mutable>;
export type VideoWishName = Static<typeof VideoWish>;
export type CallModeName = Static<typeof CallMode>;
export type CancelReason = NonNullable<ClientPayload<'call:cancelled'>['reason']>;
