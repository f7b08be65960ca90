/** The readonly picture of a room that elements render. Changed in one place, the reducer; read everywhere. */
import type {
  AbilityName,
  CallModeName,
  MediaFlags,
  MutableName,
  RoleName,
  RoomRules,
  WaitingPerson,
  WireError,
} from '../../protocol/index.ts';
import type { ChatEntry } from '../chat/chat-log.ts';
import type { FileTransfer } from '../files/file-transfer.ts';
import type { DeviceErrorType } from '../media/device-errors.ts';
import { frozen } from '../utils/frozen.ts';

/** `waiting` is for rooms with a door; `reconnecting` means that the service is away while media may go on. */
export type RoomPhase = 'idle' | 'lobby' | 'connecting' | 'waiting' | 'joined' | 'reconnecting' | 'ended';

/** A join is under way. */
export const isComing = (phase: RoomPhase): boolean => phase === 'connecting' || phase === 'waiting';

/** Why a call ended. */
export type EndReason = 'left' | 'kicked' | 'ended' | 'duplicate' | 'network' | 'token-expired';

/** The media path to one participant. `none`: no call between us (ring mode). */
export type LinkState =
  'none' | 'calling' | 'ringing' | 'connecting' | 'connected' | 'poor' | 'reconnecting' | 'failed';

/** What somebody is and may in a room. */
export interface Standing {
  /** A host is in charge of the room; a viewer sees, hears and writes. */
  readonly role: RoleName;
  /** What this person may not put into the room, by role or token. Such tracks are neither played nor shown. */
  readonly barred: readonly AbilityName[];
  /** What a host has switched off, and is off since. Such tracks are neither played nor shown. */
  readonly muted: readonly MutableName[];
}

/** One of the others. Never changed: whatever is different is a new object. */
export interface ParticipantState extends MediaFlags, Standing {
  /** Opaque and stable for as long as the participant is in the room, reloads included. */
  readonly id: string;
  /** As it was given: nobody has checked it. */
  readonly email: string;
  /** Display name, or the part of the e-mail before the `@`. Never empty. */
  readonly name: string;
  /** Whether they are connected at once, or have to be called. */
  readonly mode: CallModeName;
  /** A client of the written walkthrough, which knows neither media flags nor candidates. */
  readonly plain: boolean;
  /** Its connection to the service is gone; it may return. */
  readonly away: boolean;
  /** The media path to them. `none`: no call between us; `poor`: much is lost, or late; `failed`: it could not be restored. */
  readonly link: LinkState;
  /** Their voice is heard at the moment. */
  readonly speaking: boolean;
  /**
   * Raised hands are in the order of these, the same for everybody: number of the fact with which it went up. 0 where an older
   * service has not told, and `Infinity` where it has not confirmed. Says nothing while the hand is down.
   */
  readonly handAt: number;
  /** Microphone and camera. */
  readonly stream: MediaStream | null;
  /** Shared screen, with its audio if there is any. Stays when sharing stops; `screen` says whether it is shared. */
  readonly screenStream: MediaStream | null;
  /** What does not come although they say that they send it: we have asked for none. */
  readonly paused?: 'camera' | undefined;
  /** How loud this participant's microphone is played here, 0 to 1. */
  readonly volume: number;
  /** How loud the sound of a shared screen is played here, 0 to 1. */
  readonly screenVolume: number;
}

/** The person at this page. Never changed: whatever is different is a new object. */
export interface LocalState extends MediaFlags, Standing {
  /** As the others know one; `null` until joined. */
  readonly id: string | null;
  /** As it was given; empty until a join has begun. */
  readonly email: string;
  /** Display name, or the part of the e-mail before the `@`; empty until a join has begun. */
  readonly name: string;
  /** The own voice is heard at the moment. */
  readonly speaking: boolean;
  /** As in {@link ParticipantState}. */
  readonly handAt: number;
  /** The own microphone and camera, as the others get them; `null` while neither is open. */
  readonly stream: MediaStream | null;
  /** The own screen, with its sound if there is any; `null` unless it is shared. */
  readonly screenStream: MediaStream | null;
  /** Why the microphone could not be opened; `null` when it was not asked for, or is there. */
  readonly microphoneError: DeviceErrorType | null;
  /** Why the camera could not be opened; `null` when it was not asked for, or is there. */
  readonly cameraError: DeviceErrorType | null;
  /** The browser has been asked for the microphone, and has not answered. */
  readonly microphonePending: boolean;
  /** The browser has been asked for the camera, and has not answered. */
  readonly cameraPending: boolean;
  /** The browser has been asked for a screen, and has not answered. */
  readonly screenPending: boolean;
}

export interface RoomState {
  readonly phase: RoomPhase;
  readonly room: string;
  readonly mode: CallModeName;
  /** Most participants that the room takes; 0 means any number. `null` until joined. */
  readonly capacity: number | null;
  /** What hosts have decided for everybody. */
  readonly rules: RoomRules;
  /** Who waits at the door, in the order in which they came; told to hosts only. */
  readonly waiting: readonly WaitingPerson[];
  readonly local: LocalState;
  /** The others, in the order in which they came. */
  readonly participants: readonly ParticipantState[];
  readonly messages: readonly ChatEntry[];
  /** What was sent and offered since one joined, in that order. The service knows nothing of it; it ends with the visit. */
  readonly files: readonly FileTransfer[];
  /** The browser refuses to play sound until there is a click. */
  readonly audioBlocked: boolean;
  /** `deviceId` of the speaker that was chosen; empty for the browser's own choice. */
  readonly speaker: string;
  readonly error: RoomError | null;
  readonly endReason: EndReason | null;
}

/** Why a join or a call has failed. */
export interface RoomError {
  /** Stable, for programs: of the wire, or of the client’s own. */
  readonly code: WireError['code'] | ClientErrorCode;
  /** A sentence in English for people; may change. */
  readonly message: string;
}
export type ClientErrorCode =
  | 'unreachable'
  | 'no-relay'
  | 'detached'
  | 'not-supported'
  | 'aborted'
  | 'timeout'
  | 'elsewhere'
  | DeviceErrorType;

/** What nothing else is known of: a service of before there were roles tells none. */
export const INITIAL_STANDING: Standing = { role: 'participant', barred: [], muted: [] };

export const INITIAL_LOCAL: LocalState = {
  ...INITIAL_STANDING,
  id: null,
  email: '',
  name: '',
  microphone: false,
  camera: false,
  screen: false,
  hand: false,
  handAt: Infinity,
  speaking: false,
  stream: null,
  screenStream: null,
  microphoneError: null,
  cameraError: null,
  microphonePending: false,
  cameraPending: false,
  screenPending: false,
};

export const INITIAL_STATE = frozen<RoomState>({
  phase: 'idle',
  room: '',
  mode: 'auto',
  capacity: null,
  rules: { locked: false, knock: false, selfUnmute: true },
  waiting: [],
  local: INITIAL_LOCAL,
  participants: [],
  messages: [],
  files: [],
  audioBlocked: false,
  speaker: '',
  error: null,
  endReason: null,
});

export type { ChatEntry };
export type { AbilityName, MutableName, RoleName, RoomRules, WaitingPerson } from '../../protocol/index.ts';
export type * from '../files/file-transfer.ts';
