import { BeforeJoinEvent } from '../../events/before-join.ts';
import { RoomErrorEvent } from '../../events/room-error.ts';
import type { DeviceKind } from '../../media/device.ts';
import type { TrackProcessor } from '../../media/track-processor.ts';
import type { Diagnosis } from '../../room/diagnosis/diagnosis.ts';
import type { FileAction, ParticipantState, SendFileOptions } from '../../room/room-state.ts';
import type { AppMessageOptions, JoinOptions, Session, SoundName } from '../../room/session-api.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { RoomExtras } from '../room-extras/room-extras.ts';
import { AUTO, autoRoom } from '../shared/auto-room.ts';
import { admit, Refusal, refused } from './admission.ts';
import { RoomStatus } from './room-status.ts';

/**
 * The properties and methods of `<video-room>`, for scripts and for its own controls alike.
 *
 * @fires before-join - A join is about to begin; it can be refused, or given a token.
 * @fires room-state-changed
 * @fires room-joined
 * @fires room-left
 * @fires participant-joined
 * @fires participant-left
 * @fires participant-updated
 * @fires incoming-call
 * @fires call-accepted
 * @fires call-declined
 * @fires call-cancelled
 * @fires call-ended
 * @fires chat-message
 * @fires file-offered
 * @fires file-received
 * @fires hand-raised
 * @fires app-message - The page of another participant has sent data.
 * @fires reaction - Somebody shows an emoji for a moment, oneself included.
 * @fires screenshare-started
 * @fires screenshare-stopped
 * @fires device-error
 * @fires connection-quality-changed
 * @fires picture-in-picture-changed
 * @fires room-reconnecting
 * @fires room-reconnected
 * @fires room-error
 */
export abstract class RoomControls extends RoomStatus {
  /** `null` before a call has begun, and without methods until they have been fetched. */
  protected abstract readonly extras: Partial<RoomExtras> | null;
  /** The last join, for "Join again". */
  protected lastJoin: JoinOptions | null = null;
  /** The page's own, for the session after this one as well. */
  readonly #processors = new Map<DeviceKind, TrackProcessor | null>();

  /**
   * Joins with what the attributes say, overridden by `options`.
   * @throws {CodedError} with a `code` that says why: `invalid-room`, `invalid-email`, `full`, `denied`, `unreachable`, ...;
   * `aborted` if it was left meanwhile; `detached` where the element is not in a page
   */
  async join(options: Partial<JoinOptions> = {}): Promise<void> {
    const named: JoinOptions = { ...this.attributeOptions, ...options };
    const joining = named.room === AUTO ? { ...named, room: await autoRoom() } : named;
    // Nobody is asked a second time about the join that is under way.
    if (this.busy && joining.room === this.lastJoin?.room) return this.session.join(joining);
    this.refusal = null;
    try {
      if (!this.isConnected) throw refused('detached');
      if (isBlank(joining.room)) throw refused('invalid-room');
      if (isBlank(joining.email)) throw refused('invalid-email');
      const event = new BeforeJoinEvent(joining);
      if (!this.dispatchEvent(event)) throw refused('denied');
      this.lastJoin = joining;
      await this.session.join(joining, event.response && admit(joining, event.response));
    } catch (error) {
      if (error instanceof Refusal) this.#refuse(error);
      throw error;
    }
  }

  /** Leaves the call, or gives up joining; otherwise there is nothing to do. */
  async leave(): Promise<void> {
    if (this.state !== 'idle') await this.session.leave();
  }

  /** Ring mode: calls a participant; without `id`, the only other one. */
  call(id?: string): Promise<void> {
    return this.inside.call(this.#one(id, ['none']));
  }

  /** Gives up a call that is being made; without `id`, the only one. */
  cancelCall(id?: string): Promise<void> {
    return this.inside.cancelCall(this.#one(id, ['calling']));
  }

  /** Answers a call that is ringing; without `id`, the only one. */
  acceptCall(id?: string): Promise<void> {
    return this.inside.acceptCall(this.#one(id, ['ringing']));
  }

  /** Refuses a call that is ringing; without `id`, the only one. */
  declineCall(id?: string): Promise<void> {
    return this.inside.declineCall(this.#one(id, ['ringing']));
  }

  /** Ends a call with a participant, and stays in the room; without `id`, the only call there is. */
  hangUp(id?: string): Promise<void> {
    return this.inside.hangUp(this.#one(id, ['connecting', 'connected', 'poor', 'reconnecting', 'failed']));
  }

  /** Switches the microphone, or with `force` on or off. Answers whether it is on afterwards. */
  async toggleMicrophone(force?: boolean): Promise<boolean> {
    const on = await this.inside.toggleMicrophone(force);
    this.#keep({ startMuted: !on });
    return on;
  }

  /** Switches the camera, or with `force` on or off. Answers whether it is on afterwards. */
  async toggleCamera(force?: boolean): Promise<boolean> {
    const on = await this.inside.toggleCamera(force);
    this.#keep({ startCameraOff: !on });
    return on;
  }

  /** Starts or stops sharing the screen. Answers `false` when the person chose nothing to share. */
  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.noScreenshare ? Promise.resolve(false) : this.inside.toggleScreenshare(force);
  }

  /** Raises or lowers the hand. Answers whether it is up afterwards. */
  toggleHand(force?: boolean): Promise<boolean> {
    return this.inside.toggleHand(force);
  }

  /** Takes another microphone, without a new negotiation. */
  setMicrophone(deviceId: string): Promise<void> {
    return this.here.setMicrophone(deviceId);
  }

  /** Takes another camera, without a new negotiation. */
  setCamera(deviceId: string): Promise<void> {
    return this.here.setCamera(deviceId);
  }

  /** Turns to a camera that looks the other way; rejects where there is none. */
  flipCamera(): Promise<void> {
    return this.inside.flipCamera();
  }

  /** Where sound is played, in browsers that let a page choose. */
  setSpeaker(deviceId: string): Promise<void> {
    return this.here.setSpeaker(deviceId);
  }

  /** Writes to the chat, 1 to 4,000 characters. */
  sendChatMessage(text: string): Promise<void> {
    return this.inside.sendChatMessage(text);
  }

  /** Shows everyone one emoji for a moment. */
  sendReaction(emoji: string): Promise<void> {
    return this.inside.sendReaction(emoji);
  }

  /** As {@link Session.sendAppMessage}: data of the page's own, for everybody else in the room, or for one. */
  sendAppMessage(data: unknown, options?: AppMessageOptions): Promise<void> {
    return this.inside.sendAppMessage(data, options);
  }

  /** As {@link Session.setTrackProcessor}: puts a function between microphone or camera and everybody; `null` takes it out. */
  setTrackProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    this.#processors.set(device, processor);
    return this.here.setTrackProcessor(device, processor);
  }

  /** Sends a message that has failed once more. */
  retryChatMessage(id: string): Promise<void> {
    return this.inside.retryChatMessage(id);
  }

  /** Offers a file to everybody in the call, or to one. Answers its id. */
  sendFile(file: File, options?: SendFileOptions): Promise<string> {
    return this.inside.sendFile(file, options);
  }

  /** Fetches a file, declines it, stops it, tries again or takes it off the list. */
  handleFile(id: string, action: FileAction): Promise<void> {
    return this.inside.handleFile(id, action);
  }

  /** Asks for camera and microphone again. */
  retryDevices(): Promise<void> {
    return this.inside.startPreview(this.attributeOptions);
  }

  /** `volume` from 0 to 1, for us alone, of the microphone or of what the participant shares. */
  setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void> {
    return this.inside.setParticipantVolume(id, volume, sound);
  }

  /** Fills the screen, or stops; needs a click. Answers whether it does afterwards. */
  async toggleFullscreen(force = !this.matches(':fullscreen')): Promise<boolean> {
    if (!force && !this.matches(':fullscreen')) return false;
    await (force ? this.requestFullscreen() : this.ownerDocument.exitFullscreen()).catch((cause: unknown) => {
      throw new CodedError('blocked-by-policy', 'The browser does not allow it now.', { cause });
    });
    return force;
  }

  /**
   * Puts the call into a small window that stays above others; needs a click. Answers whether there is one afterwards: not every
   * browser has such windows.
   */
  async togglePictureInPicture(force?: boolean): Promise<boolean> {
    this.requireCall();
    return (await this.extras?.togglePictureInPicture?.(force)) ?? false;
  }

  /** WebRTC statistics of every connection, by participant id. */
  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.here.getStats();
  }

  /** Whether a call is possible from here: page, service and network, each with a sentence and a remedy. */
  diagnose(): Promise<Diagnosis> {
    return this.here.diagnose();
  }

  protected override newSession(): Session {
    const session = super.newSession();
    for (const [device, processor] of this.#processors)
      session.setTrackProcessor(device, processor).catch(() => undefined);
    return session;
  }

  /** Whoever joins again finds the switches as they were. */
  #keep(wish: Partial<JoinOptions>): void {
    if (this.lastJoin) this.lastJoin = { ...this.lastJoin, ...wish };
  }

  #one(id: string | undefined, links: readonly ParticipantState['link'][]): string {
    return id ?? this.participants.find(({ link }) => links.includes(link))?.id ?? '';
  }

  #refuse({ code, message }: Refusal): void {
    this.refusal = { code, message };
    this.requestUpdate();
    this.dispatchEvent(new RoomErrorEvent(code, message));
  }
}

/** Scripts may hand in what no type allows. */
function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || !text.trim();
}
