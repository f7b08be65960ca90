/** The readonly picture of a room that elements render. Changed in one place, the reducer; read everywhere. */
import type { CallModeName, MediaFlags, WireError } from '../../protocol/index.ts';
import type { ChatEntry } from '../chat/chat-log.ts';
import type { FileTransfer } from '../files/file-transfer.ts';
import type { DeviceErrorType } from '../media/device-errors.ts';

/** `waiting` is for rooms with a door; `reconnecting` means that the service is away while media may go on. */
export type RoomPhase = 'idle' | 'lobby' | 'connecting' | 'waiting' | 'joined' | 'reconnecting' | 'ended';

/** Why a call ended. */
export type EndReason = 'left' | 'kicked' | 'ended' | 'duplicate' | 'network' | 'token-expired';

/** The media path to one participant. `none`: no call between us (ring mode). */
export type LinkState =
  'none' | 'calling' | 'ringing' | 'connecting' | 'connected' | 'poor' | 'reconnecting' | 'failed';

export interface ParticipantState extends MediaFlags {
  /** Opaque and stable for as long as the participant is in the room, reloads included. */
  readonly id: string;
  readonly email: string;
  /** Display name, or the part of the e-mail before the `@`. Never empty. */
  readonly name: string;
  readonly mode: CallModeName;
  /** A client of the written walkthrough, which knows neither media flags nor candidates. */
  readonly plain: boolean;
  /** Its connection to the service is gone; it may return. */
  readonly away: boolean;
  readonly link: LinkState;
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

export interface LocalState extends MediaFlags {
  readonly id: string | null;
  readonly email: string;
  readonly name: string;
  readonly speaking: boolean;
  /** As in {@link ParticipantState}. */
  readonly handAt: number;
  readonly stream: MediaStream | null;
  readonly screenStream: MediaStream | null;
  /** What could not be opened, and why; `null` when all that was asked for is there. */
  readonly microphoneError: DeviceErrorType | null;
  readonly cameraError: DeviceErrorType | null;
  /** A request to the browser is under way. */
  readonly microphonePending: boolean;
  readonly cameraPending: boolean;
  readonly screenPending: boolean;
}

export interface RoomState {
  readonly phase: RoomPhase;
  readonly room: string;
  readonly mode: CallModeName;
  /** Most participants that the room takes; 0 means any number. `null` until joined. */
  readonly capacity: number | null;
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

/** `code` is one of the wire's error codes, or of the client's own. */
export interface RoomError {
  readonly code: WireError['code'] | ClientErrorCode;
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

export const INITIAL_LOCAL: LocalState = {
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

export const INITIAL_STATE: RoomState = {
  phase: 'idle',
  room: '',
  mode: 'auto',
  capacity: null,
  local: INITIAL_LOCAL,
  participants: [],
  messages: [],
  files: [],
  audioBlocked: false,
  speaker: '',
  error: null,
  endReason: null,
};

export type { ChatEntry };
export type * from '../files/file-transfer.ts';
