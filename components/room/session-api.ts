/** What the elements ask of a session. `RoomSession` implements it; the elements' tests hand in one of their own. */
import type {
  CallModeName,
  ClientPayload,
  LeaveReason,
  MutableName,
  PeekAnswer,
  WaitingPerson,
} from '../../protocol/index.ts';
import type { FileAction, FileTransfer, SendFileOptions } from '../files/file-transfer.ts';
import type { DeviceKind } from '../media/device.ts';
import type { DeviceTrouble } from '../media/device-errors.ts';
import type { MovedDevice } from '../media/device-keeper.ts';
import type { TrackProcessor } from '../media/track-processor.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import type { MediaPreferences } from './media-preferences.ts';
import type {
  ChatEntry,
  EndReason,
  ParticipantState,
  RoomError,
  RoomPhase,
  RoomState,
} from './room-state.ts';

/** What only hosts may do (see `Session.moderate`). */
export type ModerationEvent =
  | 'room:admit'
  | 'room:deny'
  | 'room:lock'
  | 'room:rules'
  | 'room:mute'
  | 'room:unmute'
  | 'room:role'
  | 'room:kick'
  | 'room:end';

/** What is heard of a participant: the voice, or what a shared screen plays. */
export type SoundName = 'microphone' | 'screen';

export interface SessionOptions {
  /** Origin of the signalling service, for example `https://meet.example.org`. */
  readonly server: string;
}

export interface AppMessageOptions {
  /** Id of the only participant to get it. Default: everybody else. */
  readonly to?: string | undefined;
}

export interface MediaWishes {
  /** Do not open the microphone (or open it muted) at the start. Default: `false`. */
  readonly startMuted?: boolean;
  /** Do not open the camera at the start. Default: `false`. */
  readonly startCameraOff?: boolean;
  /** Never open a camera. Default: `false`. */
  readonly audioOnly?: boolean;
}

/** Who joins what, and how; in `join()`, what is left out is as the attributes say. */
export interface JoinOptions extends MediaWishes {
  /** 1 to 100 characters, compared after Unicode normalisation and trimming. */
  readonly room: string;
  /** Address of the person; two with the same one are two participants. */
  readonly email: string;
  /** Name that the others see, 80 characters at most. Default: the e-mail up to the `@`. */
  readonly displayName?: string;
  /** Proof of admission, for services that ask for one; 4,096 characters at most. */
  readonly token?: string;
  /** `auto` connects everyone at once; with `ring`, calls are placed and accepted. Default: `auto`. */
  readonly mode?: CallModeName;
  /** Media over TURN only, so that nobody in the room learns an address. Default: `false`. */
  readonly relayOnly?: boolean;
  /**
   * Another tab of this site is in the room as the same person: move the call here, under the same id, instead of being
   * refused with `elsewhere`. Default: `false`.
   */
  readonly takeOver?: boolean;
}

/** Another token, `null` where there is none at the moment, `false` where there will be none. */
export type TokenReply = string | null | false;

/**
 * Facts that are told once; lasting ones are in the state as well, before anybody is told. Each change begins with `state`, then
 * `phase` if that is another. After a join come `joined`, a `participant-joined` for each who is there already, and what happens from
 * then on; the last of a visit is `left`, and nobody is told as leaving because oneself does.
 */
export interface SessionEvents {
  state: RoomState;
  phase: { readonly phase: RoomPhase; readonly previous: RoomPhase };
  joined: { readonly room: string; readonly id: string };
  left: { readonly reason: EndReason };
  'participant-joined': { readonly participant: ParticipantState };
  'participant-left': { readonly participant: ParticipantState; readonly reason: LeaveReason };
  'participant-updated': { readonly participant: ParticipantState; readonly previous: ParticipantState };
  /** Somebody calls; answer with `acceptCall` or `declineCall`. */
  'incoming-call': { readonly participant: ParticipantState };
  'call-accepted': { readonly participant: ParticipantState };
  'call-declined': { readonly participant: ParticipantState };
  'call-cancelled': { readonly participant: ParticipantState; readonly reason: 'cancelled' | 'timeout' };
  'call-ended': { readonly participant: ParticipantState };
  'chat-message': { readonly message: ChatEntry };
  /** Somebody shows an emoji for a moment; oneself included, once the service has passed it on. */
  reaction: { readonly id: string; readonly emoji: string };
  /** Data that the page of another participant has sent. `to` is there where nobody else gets it: one's own id. */
  'app-message': { readonly from: string; readonly to?: string | undefined; readonly data: unknown };
  'device-error': { readonly device: DeviceKind | 'screen'; readonly type: DeviceTrouble };
  /** A microphone or camera was lost and another stands in for it, or the wanted one is back. */
  'device-moved': MovedDevice;
  /** Somebody offers a file; `handleFile(id, 'accept')` fetches it. A small picture is fetched without asking. */
  'file-offered': { readonly file: FileTransfer };
  /** A file of somebody else is here, and is what was offered. */
  'file-received': { readonly file: FileTransfer };
  /**
   * The token of the join is good for so many more seconds: `respondWith()` supplies another, and the call goes on. While nobody does,
   * or cannot, it is asked again; `false` says that there will be none.
   */
  'token-expiring': {
    readonly seconds: number;
    readonly respondWith: (token: Promise<TokenReply> | TokenReply) => void;
  };
  /** There is no other token, or the service does not take it: in so many seconds the visit ends, as `token-expired`. */
  'token-refused': { readonly seconds: number };
  /** Hosts: somebody asks to be let in, with `moderate('room:admit', { id })`. */
  knock: { readonly person: WaitingPerson };
  /** A host (`from`; absent: the operator) has switched something off at oneself; it is off by now. */
  'muted-by-host': { readonly media: MutableName; readonly from?: string | undefined };
  /** A host asks for the microphone, which may be switched on then. */
  'unmute-asked': { readonly from: string };
  reconnecting: Record<never, never>;
  reconnected: Record<never, never>;
  error: RoomError;
}

export interface Session {
  readonly state: RoomState;
  on<E extends keyof SessionEvents>(event: E, listener: (data: SessionEvents[E]) => void): () => void;

  /**
   * Lobby: connect to the service and make everything ready that a join needs. A call that is in another tab stays there, and
   * `elsewhere` is no error any more. Never rejects.
   */
  prepare(): Promise<void>;
  /** Lobby: open camera and microphone, as far as they are wished for. Never rejects; errors are in `state.local`. */
  startPreview(wishes?: MediaWishes): Promise<void>;
  /** Close the preview's devices, unless a join has taken them over. */
  stopPreview(): void;

  /**
   * Lobby: who is in a room, as far as the service tells; nobody in it notices. Connects to the service if need be. Rejects
   * with an error whose `code` says why: `denied` where it does not tell, `unknown-event` where it is too old, or as `join`.
   */
  peek(request: ClientPayload<'room:peek'>): Promise<PeekAnswer>;
  /**
   * Rejects with an error whose `code` says why (`full`, `invalid-email`, `unreachable`, ...). `invalid-room` and
   * `invalid-email` where nothing is given, `aborted` after `close()`. `elsewhere`: another tab of
   * this site is in the room as the same person, and `takeOver` was not asked for; `aborted`: it was left meanwhile.
   * @param admission - Waited for before a device is opened or the room is asked, in the phase `connecting`: how to join after all.
   * However long that takes, for there is no time-out; `leave()` gives it up. Its rejection refuses the join.
   */
  join(options: JoinOptions, admission?: Promise<JoinOptions>): Promise<void>;
  leave(): Promise<void>;
  /** The join that a reload interrupted in this tab, if there is one for this server and room. */
  remembered(room: string): JoinOptions | null;

  /**
   * These and all below that need a room reject with `not-joined` outside of one; with `no-such-participant` where nobody there has
   * the id, and with `invalid` where there is no such call, or nothing to say. While
   * `reconnecting`, `call` and `acceptCall` reject with `unreachable`; what ends a call does so at once, and the other is told as soon
   * as the service is back. Somebody with whom there is a working connection is not called again.
   */
  call(id: string): Promise<void>;
  cancelCall(id: string): Promise<void>;
  acceptCall(id: string): Promise<void>;
  declineCall(id: string): Promise<void>;
  hangUp(id: string): Promise<void>;

  /** Each answers what is the case afterwards. */
  toggleMicrophone(force?: boolean): Promise<boolean>;
  toggleCamera(force?: boolean): Promise<boolean>;
  toggleScreenshare(force?: boolean): Promise<boolean>;
  toggleHand(force?: boolean): Promise<boolean>;
  setMicrophone(deviceId: string): Promise<void>;
  setCamera(deviceId: string): Promise<void>;
  /** Turn to a camera that looks the other way; rejects where there is none. */
  flipCamera(): Promise<void>;
  /**
   * Empty for the browser's own choice. Rejects with `not-supported` where a page has none, and with a {@link DeviceErrorType}
   * (`not-found`, `permission-denied`, ...) where the browser does not play there; then nothing changes.
   */
  setSpeaker(deviceId: string): Promise<void>;
  /**
   * How much of pictures is sent and asked for, and how the microphone is cleaned up; now and on later visits. `quality`:
   * `auto`; `high` sends as much as the camera gives; `saver` sends and gets small pictures; `audio` switches the camera off and gets
   * screens only.
   */
  chooseMedia(choice: MediaPreferences): Promise<void>;

  sendChatMessage(text: string): Promise<void>;
  /**
   * Hosts: what only they may do, by its name on the wire, `room:admit`, `room:deny`, `room:lock`, `room:rules`, `room:mute`,
   * `room:unmute`, `room:role`, `room:kick` or `room:end`. Resolves when it is done. Rejects with `not-permitted`, `no-such-participant`,
   * `not-joined`, `rate-limited`, `timeout` or `unreachable`.
   */
  moderate<E extends ModerationEvent>(event: E, payload: ClientPayload<E>): Promise<void>;
  /** Send a failed message once more. */
  retryChatMessage(id: string): Promise<void>;
  /**
   * Show everyone an emoji for a moment. Rejects with `invalid` if it is not exactly one, with `not-joined` outside a
   * room, and as every message with `rate-limited`, `timeout` and `unreachable`.
   */
  sendReaction(emoji: string): Promise<void>;
  /**
   * Sends data of the page's own to everybody else in the room, or to one: numbers, texts, booleans, `null`, arrays and plain
   * objects, as JSON (RFC 8259) 16,384 characters at most and 12 levels deep, without keys named `__proto__`, `constructor` and
   * `prototype`. It is delivered once to those who are there and kept nowhere. Rejects with `invalid`, `too-large`,
   * `no-such-participant`, `not-joined`, `rate-limited` (about 17 small messages a second), `timeout` or `unreachable`.
   */
  sendAppMessage(data: unknown, options?: AppMessageOptions): Promise<void>;
  /**
   * Puts a function between a device and everybody who sees or hears it, oneself included: a blurred background, a voice filter.
   * It stays until it is replaced, through changes of the device and further joins; `null` takes it out. No negotiation.
   * Resolves when it is in effect, or is going to be as soon as the device is on.
   * @throws {CodedError} `invalid`: no such device, or no function; `processor-failed`: it threw, answered no live track of the kind, or took longer than 10 s. What the device
   * gives is sent as it is then, `device-error` tells of it, and the function is asked again with the device's next track.
   */
  setTrackProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void>;
  /**
   * Offers a file of 1 byte to 20 MB to everybody in the call, or to one; it goes from browser to browser, and whoever comes
   * later does not get it. Answers its id in `state.files`. Rejects with a {@link FileErrorCode}, or `not-joined`.
   */
  sendFile(file: File, options?: SendFileOptions): Promise<string>;
  /** Rejects with `invalid` for an unknown id; what makes no sense as things are changes nothing. */
  handleFile(id: string, action: FileAction): Promise<void>;
  /** Elements report that the browser refused to play sound, or that it plays again. */
  setAudioBlocked(blocked: boolean): void;
  /** `volume` from 0 to 1, for us alone. Default of `sound`: `microphone`. */
  setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void>;
  /**
   * Whether a call is possible from here: page, service and network. Connects to the service if there is no connection
   * yet; takes 5 s at most where something does not answer. Rejects only if the check itself cannot be fetched.
   */
  diagnose(): Promise<Diagnosis>;
  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>>;

  /**
   * Ends everything, for good: leaves, stops devices and drops listeners. Idempotent. What would open a device or a connection
   * afterwards rejects with `aborted`.
   */
  close(): Promise<void>;
}
