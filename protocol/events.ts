/** The typed event maps of the wire, inferred from the schemas. Types only: importing this costs a browser nothing. */
import type { WireError } from './errors.ts';
import type {
  AbilityName,
  CallModeName,
  CancelReason,
  ClientEvent,
  ClientPayload,
  MediaStateUpdate,
  MutableName,
  RoleName,
} from './schemas.ts';

export type {
  AbilityName,
  CallModeName,
  CancelReason,
  ClientEvent,
  ClientPayload,
  MediaMapping,
  MediaRoleName,
  MediaStateUpdate,
  MutableName,
  RoleName,
  VideoWishName,
} from './schemas.ts';

/** What a participant shares, as the room knows it. */
export interface MediaFlags {
  /** Whether the microphone is on. */
  readonly microphone: boolean;
  /** Whether the camera is on. */
  readonly camera: boolean;
  /** Whether a screen is shared. */
  readonly screen: boolean;
  /** Whether the hand is up. */
  readonly hand: boolean;
}

/** One participant as the others are told of it. `id` is opaque, never a socket's. */
export interface WireParticipant {
  readonly id: string;
  /** Empty where the policy does not show it (see {@link JoinAnswer.policy}); there is a display name then. */
  readonly email: string;
  readonly displayName: string;
  readonly media: MediaFlags;
  /** Protocol version; absent for a client of the walkthrough. */
  readonly v?: number;
  readonly mode: CallModeName;
  /** Its socket is gone; the place is held for a return. */
  readonly away?: boolean;
  /**
   * Number of the fact with which the hand went up: hands are in the order of these. Absent while it is down, and in the
   * fact itself, whose `n` it is.
   */
  readonly handAt?: number;
  readonly role: RoleName;
  /** What this participant may not put into the room, by role or token. Whoever gets such a track drops it. Absent: nothing. */
  readonly barred?: readonly AbilityName[];
  /** What a host has switched off and is off since. Whoever gets such a track drops it. Absent: nothing. */
  readonly muted?: readonly MutableName[];
}

/** What a host can change, and everybody sees. */
export interface RoomRules {
  /** Nobody new gets in. */
  readonly locked: boolean;
  /** Newcomers have to be admitted by a host. */
  readonly knock: boolean;
  /** Whoever was muted by a host may undo it alone; otherwise it takes a host's `room:unmute`. */
  readonly selfUnmute: boolean;
}

/** Somebody at the door. */
export interface WaitingPerson {
  /** The id that they will have inside. */
  readonly id: string;
  readonly name: string;
  /** Where the policy shows e-mail addresses to hosts. */
  readonly email?: string;
}

export interface WireChatMessage {
  /** Chosen by the sender; unique together with `from`. */
  readonly id: string;
  readonly from: string;
  readonly name: string;
  readonly text: string;
  /** Milliseconds since 1970, by the service's clock. */
  readonly at: number;
  readonly n: number;
}

export type LeaveReason = 'left' | 'timeout' | 'kicked' | 'ended';

/** A fact of the room. `n` counts the facts of one room without a gap, over all kinds. */
export interface RoomFacts {
  'user:joined': WireParticipant & { readonly n: number };
  'user:left': { readonly id: string; readonly reason: LeaveReason; readonly n: number };
  /**
   * Only what has changed; with `hand: true`, `n` is the place of the hand among those that are up. E-mail, name and mode can
   * change when somebody comes back with new ones.
   */
  'participant:updated': {
    readonly id: string;
    readonly away?: boolean;
    readonly email?: string;
    readonly displayName?: string;
    readonly mode?: CallModeName;
    readonly role?: RoleName;
    /** As in {@link WireParticipant}, whole; empty: nothing any more. */
    readonly barred?: readonly AbilityName[];
    readonly muted?: readonly MutableName[];
    readonly n: number;
  } & Readonly<MediaStateUpdate>;
  /** Only what has changed. */
  'room:updated': Partial<RoomRules> & { readonly n: number };
  'chat:message': WireChatMessage;
}
export type RoomFact = {
  [E in keyof RoomFacts]: { readonly event: E; readonly data: RoomFacts[E] };
}[keyof RoomFacts];

export interface Topology {
  readonly kind: 'mesh';
  readonly epoch: number;
}

export interface RoomSnapshot {
  /** The others, in the order in which they came, those who are away included. */
  readonly participants: readonly WireParticipant[];
  /** Oldest first. */
  readonly chat: readonly WireChatMessage[];
  readonly rules: RoomRules;
  readonly n: number;
  /** As in {@link WireParticipant}, like the next three, of the one who is answered. */
  readonly handAt?: number;
  readonly role: RoleName;
  readonly barred?: readonly AbilityName[];
  readonly muted?: readonly MutableName[];
  /** Who waits at the door; for hosts only. */
  readonly waiting?: readonly WaitingPerson[];
  /** Changes when the room was made anew (a restarted service): its facts count from the start again. */
  readonly epoch: string;
}

/** A STUN or TURN server: an `RTCIceServer` (W3C WebRTC, section 4.2.4), for programs without the types of the DOM as well. */
export interface IceServer {
  readonly urls: string | string[];
  readonly username?: string;
  readonly credential?: string;
}

/** STUN and TURN servers, with credentials of the one who asked. */
export interface IceAnswer {
  readonly iceServers: readonly IceServer[];
  /**
   * Seconds after which they are to be asked for again with `ice:servers`. The credentials are good for twice as long,
   * so that there is time for it. Absent when none of them ever expires.
   */
  readonly ttl?: number;
}

export interface JoinAnswer extends RoomSnapshot {
  readonly room: string;
  readonly email: string;
  readonly displayName: string;
  readonly id: string;
  /** Number of the fact that told the others of this coming; another than before where the place was not held. */
  readonly joined: number;
  /** Seconds until the token of the join expires: a new one has to come with `room:token` before. Absent without a token. */
  readonly tokenExpires?: number;
  readonly policy: {
    readonly capacity: number;
    readonly emailVisibility: 'room' | 'hosts' | 'nobody';
    /** The service wants to be told how well calls are connected (`call:report`). Absent: it does not. */
    readonly reports?: boolean;
  };
  readonly iceServers: IceAnswer['iceServers'];
  /** `ttl` of {@link IceAnswer}. */
  readonly iceTtl?: number;
  readonly topology: Topology;
}

/** What one may know of a room without being in it. Never an e-mail address or an id. */
export interface PeekAnswer {
  /** Places taken, held ones included. */
  readonly count: number;
  /** Display names of the first who came, at most 5; who has given none is only counted. Absent where names are not told. */
  readonly names?: readonly string[];
  /** Most participants that the room takes; 0 means any number. */
  readonly capacity: number;
  /** Nobody is let in at present. */
  readonly locked?: boolean;
}

export type SyncAnswer =
  | { readonly facts: readonly RoomFact[]; readonly n: number; readonly epoch: string }
  | { readonly snapshot: RoomSnapshot };

export interface KnockAnswer {
  /** The id that this person will have inside. */
  readonly id: string;
  /** Seconds after which the knock is over, with `room:deny`, if nobody answers. */
  readonly expires: number;
}

export interface Answers {
  'room:join': JoinAnswer;
  'room:knock': KnockAnswer;
  'room:token': { readonly expires: number };
  'room:peek': PeekAnswer;
  'room:sync': SyncAnswer;
  'ice:servers': IceAnswer;
  'chat:send': { readonly id: string; readonly at: number; readonly n: number };
  /** What it came to; without anything but `id` and the latest `n` if it changed nothing. */
  'participant:update': RoomFacts['participant:updated'];
}
/** What the ack of an event carries beside `ok: true`. */
export type AnswerOf<E extends ClientEvent> = E extends keyof Answers ? Answers[E] : Record<never, never>;
export type Reply<E extends ClientEvent> =
  ({ readonly ok: true } & AnswerOf<E>) | { readonly ok: false; readonly error: WireError };

export type ClientToServerEvents = {
  [E in ClientEvent]: (payload: ClientPayload<E>, ack?: (reply: Reply<E>) => void) => void;
};

type Relayed<E extends ClientEvent> = Omit<ClientPayload<E>, 'to'> & { readonly from: string };

export interface RelayedSignals {
  'incoming:call': Relayed<'user:call'>;
  'call:accepted': Relayed<'call:accepted'>;
  'call:declined': Relayed<'call:declined'>;
  'call:cancelled': { readonly from: string; readonly reason: CancelReason };
  'peer:nego:needed': Relayed<'peer:nego:needed'>;
  'peer:nego:final': Relayed<'peer:nego:done'>;
  'peer:candidate': Relayed<'peer:candidate'>;
  'peer:nack': Relayed<'peer:nack'>;
  'media:request': Relayed<'media:request'>;
}

/** What passes and leaves no trace: told to those who are there, without a number, and kept nowhere. */
export interface PassingEvents {
  reaction: { readonly from: string; readonly emoji: string };
  /** `to` is there where nobody else gets it: the receiver's own id. */
  'app:message': { readonly from: string; readonly to?: string | undefined; readonly data: unknown };
}

/** What hosts and the door have to say, to one connection each. */
export interface DoorEvents {
  /** To hosts: everybody who waits at the door, each time that changes. */
  'room:waiting': { readonly waiting: readonly WaitingPerson[] };
  /** To who knocked: join now. Good for a minute. */
  'room:admit': Record<never, never>;
  /** To who knocked: it is over. */
  'room:deny': WireError;
  /** To a participant: a host (absent: the operator) has switched this off; `participant:updated` says the same to everybody. */
  'room:mute': { readonly media: MutableName; readonly from?: string | undefined };
  /** To a participant: a host asks for the microphone. */
  'room:unmute': { readonly from: string };
}

/**
 * Answers to a client that sends no ack: `room:join`, `room:sync` and `ice:servers` back, `participant:updated` (RoomFacts) after a
 * `participant:update`, or `room:error` with the event that failed.
 * `room:error` with the event `room:join` and code `duplicate`, `closing`, `kicked`, `ended` or `token-expired` comes unasked, before
 * the socket is closed.
 */
export interface PlainAnswers {
  'room:join': JoinAnswer;
  'room:sync': SyncAnswer;
  'ice:servers': IceAnswer;
  'room:error': WireError & { readonly event: string };
}

export type ServerPayloads = RoomFacts & RelayedSignals & PassingEvents & DoorEvents & PlainAnswers;
export type ServerEvent = keyof ServerPayloads;
export type ServerToClientEvents = { [E in ServerEvent]: (payload: ServerPayloads[E]) => void };

/** The event under which a signal reaches the other side. */
export const RELAYED_AS = {
  'user:call': 'incoming:call',
  'call:accepted': 'call:accepted',
  'call:declined': 'call:declined',
  'call:cancelled': 'call:cancelled',
  'peer:nego:needed': 'peer:nego:needed',
  'peer:nego:done': 'peer:nego:final',
  'peer:candidate': 'peer:candidate',
  'peer:nack': 'peer:nack',
  'media:request': 'media:request',
} as const satisfies Partial<Record<ClientEvent, keyof RelayedSignals>>;
export type SignalEvent = keyof typeof RELAYED_AS;
