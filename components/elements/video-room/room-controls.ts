import { BeforeJoinEvent } from '../../events/before-join.ts';
import { RoomErrorEvent } from '../../events/room-error.ts';
import type { DeviceKind } from '../../media/device.ts';
import type { TrackProcessor } from '../../media/track-processor.ts';
import { isTrackProcessor } from '../../room/room-controls.ts';
import type { Diagnosis } from '../../room/diagnosis/diagnosis.ts';
import type { FileAction, ParticipantState, SendFileOptions } from '../../room/room-state.ts';
import { isBlank } from '../../room/room-errors.ts';
import type { AppMessageOptions, JoinOptions, Session, SoundName } from '../../room/session-api.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { RoomExtras } from '../room-extras/room-extras.ts';
import { AUTO, autoRoom } from '../shared/auto-room.ts';
import { admit, Refusal, refused } from './admission.ts';
import { HostControls } from './host-controls.ts';

export type LastJoin = { -readonly [Name in keyof JoinOptions]?: JoinOptions[Name] };

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
 * @fires knock - Somebody at the door wants to come in; told to hosts.
 * @fires muted-by-host - A host has switched off something of one's own.
 * @fires unmute-asked - A host asks that the microphone be switched on.
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
export abstract class RoomControls extends HostControls {
  /** `null` before a call has begun, and without methods until they have been fetched. */
  protected abstract readonly extras: Partial<RoomExtras> | null;
  /** What the last join was given besides the attributes, for "Join again": of those, what they say by then holds. */
  protected lastJoin: LastJoin | null = null;
  /** What the page has answered to the last `before-join`; the next time it may answer otherwise. */
  declare protected answer: BeforeJoinEvent['response'];
  /** Grows with each join that begins and each leave: what waited meanwhile is not wanted any more. */
  #attempt = 0;
  /** Name of the room that is being joined, or was the last time. */
  #joining = '';
  /** The page's own, for the session after this one as well. */
  readonly #processors = new Map<DeviceKind, TrackProcessor | null>();

  /**
   * Joins with what the attributes say, overridden by `options`. Joining again while one is in is nothing new. Rejects with
   * `invalid-room`, `invalid-email`, `full`, `denied`, `elsewhere`, `no-relay`, `unreachable`, `timeout`, …; with `aborted` if it
   * was left meanwhile, and with `detached` where the element is not in a page.
   */
  async join(options: Partial<JoinOptions> = {}): Promise<void> {
    const named: JoinOptions = { ...this.attributeOptions, ...options };
    const attempt = this.#attempt;
    // Only the page says `auto`: what is handed in is the name of a room, whatever it is.
    const joining =
      options.room === undefined && named.room === AUTO ? { ...named, room: await autoRoom() } : named;
    // Nobody is asked a second time about the join that is under way.
    if (this.busy && joining.room === this.#joining) return this.session.join(joining);
    if (attempt !== this.#attempt) throw refused('aborted');
    this.#attempt += 1;
    this.refusal = null;
    try {
      if (!this.isConnected) throw refused('detached');
      if (isBlank(joining.room)) throw refused('invalid-room');
      if (isBlank(joining.email)) throw refused('invalid-email');
      const event = new BeforeJoinEvent(joining);
      if (!this.dispatchEvent(event)) throw refused('denied');
      this.lastJoin = { ...options };
      this.#joining = joining.room;
      this.answer = event.response;
      await this.session.join(joining, this.answer && admit(joining, this.answer));
    } catch (error) {
      if (error instanceof Refusal) this.#refuse(error);
      throw error;
    }
  }

  /** Leaves the call, or gives up joining; otherwise there is nothing to do. */
  async leave(): Promise<void> {
    this.#attempt += 1;
    if (this.state !== 'idle') await this.session.leave();
  }

  /** Ring mode: calls a participant; without `id`, the only other one. Rejects with `no-such-participant`. */
  call(id?: string): Promise<void> {
    return this.inside.call(this.#one(id, ['none']));
  }

  /** Gives up a call that is being made; without `id`, the only one. Rejects with `invalid` where there is none. */
  cancelCall(id?: string): Promise<void> {
    return this.inside.cancelCall(this.#one(id, ['calling']));
  }

  /** Answers a call that is ringing; without `id`, the only one. Rejects with `invalid` where there is none. */
  acceptCall(id?: string): Promise<void> {
    return this.inside.acceptCall(this.#one(id, ['ringing']));
  }

  /** Refuses a call that is ringing; without `id`, the only one. Rejects with `invalid` where there is none. */
  declineCall(id?: string): Promise<void> {
    return this.inside.declineCall(this.#one(id, ['ringing']));
  }

  /** Ends a call and stays in the room; without `id`, the only call there is. Rejects with `invalid` where there is none. */
  hangUp(id?: string): Promise<void> {
    return this.inside.hangUp(this.#one(id, ['connecting', 'connected', 'poor', 'reconnecting', 'failed']));
  }

  /** Switches the microphone. Answers whether it is on afterwards; `device-error` tells why it is not. */
  async toggleMicrophone(force?: boolean): Promise<boolean> {
    const on = await this.inside.toggleMicrophone(force);
    this.#keep({ startMuted: !on });
    return on;
  }

  /** Switches the camera. Answers whether it is on afterwards; `device-error` tells why it is not. */
  async toggleCamera(force?: boolean): Promise<boolean> {
    const on = await this.inside.toggleCamera(force);
    this.#keep({ startCameraOff: !on });
    return on;
  }

  /** Starts (needs a click) or stops sharing the screen. Answers whether it is shared: `false` if the person chose nothing. */
  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.noScreenshare ? Promise.resolve(false) : this.inside.toggleScreenshare(force);
  }

  /** Raises or lowers the hand. Answers whether it is up afterwards. */
  toggleHand(force?: boolean): Promise<boolean> {
    return this.inside.toggleHand(force);
  }

  /**
   * Takes another microphone, now and later; empty for the browser's choice. Rejects as `device-error` tells; the old one goes on.
   */
  setMicrophone(deviceId: string): Promise<void> {
    return this.here.setMicrophone(deviceId);
  }

  /** Takes another camera, now and later; empty for the browser's choice. Rejects as `device-error` tells; the old one goes on. */
  setCamera(deviceId: string): Promise<void> {
    return this.here.setCamera(deviceId);
  }

  /** Turns to a camera that looks the other way. Rejects with `not-found` where there is none. */
  flipCamera(): Promise<void> {
    return this.inside.flipCamera();
  }

  /** Where sound is played; empty for the browser's choice. Rejects with `not-supported` where browsers let no page choose. */
  setSpeaker(deviceId: string): Promise<void> {
    return this.here.setSpeaker(deviceId);
  }

  /** Writes to the chat, 1 to 4,000 characters; `chat-message` tells that it is there. Rejects with `invalid` or `too-large`. */
  sendChatMessage(text: string): Promise<void> {
    return this.inside.sendChatMessage(text);
  }

  /** Shows everyone one emoji for a moment. Rejects with `invalid` if it is not exactly one, or `rate-limited`. */
  sendReaction(emoji: string): Promise<void> {
    return this.inside.sendReaction(emoji);
  }

  /**
   * Sends data of the page's own, 16,384 characters of JSON (RFC 8259) at most, to everybody else in the room, or with `to` to
   * one; they hear `app-message`. Rejects with `invalid`, `too-large`, `no-such-participant` or `rate-limited`.
   */
  sendAppMessage(data: unknown, options?: AppMessageOptions): Promise<void> {
    return this.inside.sendAppMessage(data, options);
  }

  /**
   * Puts a function between a device and everybody who hears or sees it, until `null` takes it out. Resolves when it is in effect,
   * or will be as soon as the device is on. Rejects with `processor-failed`.
   */
  setTrackProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    if (this.isConnected && isTrackProcessor(device, processor)) this.#processors.set(device, processor);
    return this.here.setTrackProcessor(device, processor);
  }

  /** Sends a message of the chat once more that has failed. Rejects with `invalid` where there is none with this `id`. */
  retryChatMessage(id: string): Promise<void> {
    return this.inside.retryChatMessage(id);
  }

  /**
   * Offers a file of 1 byte to 20 MB to everybody in the call, or with `to` to one. Answers its id. Rejects with `nobody-there`,
   * `file-too-large`, `file-empty`, `file-unreadable` or `too-many-files`.
   */
  sendFile(file: File, options?: SendFileOptions): Promise<string> {
    return this.inside.sendFile(file, options);
  }

  /** Fetches a file, declines it, stops it, tries it again or takes it off the list. Rejects with `invalid` for an unknown `id`. */
  handleFile(id: string, action: FileAction): Promise<void> {
    return this.inside.handleFile(id, action);
  }

  /** Asks for camera and microphone again, as the attributes want them. */
  retryDevices(): Promise<void> {
    return this.inside.startPreview(this.attributeOptions);
  }

  /**
   * How loud a participant is here, 0 to 1: the microphone, or what they share. Rejects with `no-such-participant` or `invalid`.
   */
  setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void> {
    return this.inside.setParticipantVolume(id, volume, sound);
  }

  /** Fills the screen, or stops; needs a click. Answers whether it does afterwards. Rejects with `blocked-by-policy`. */
  async toggleFullscreen(force = !this.matches(':fullscreen')): Promise<boolean> {
    if (!force && !this.matches(':fullscreen')) return false;
    await (force ? this.requestFullscreen() : this.ownerDocument.exitFullscreen()).catch((cause: unknown) => {
      throw new CodedError('blocked-by-policy', 'The browser does not allow it now.', { cause });
    });
    return force;
  }

  /**
   * Puts the call into a small window that stays above others, or back; needs a click. Answers whether there is one afterwards:
   * not every browser has such windows.
   */
  async togglePictureInPicture(force?: boolean): Promise<boolean> {
    this.requireCall();
    return (await this.extras?.togglePictureInPicture?.(force)) ?? false;
  }

  /** WebRTC statistics (W3C WebRTC, section 8) of every connection, by participant id; none outside of a room. */
  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.here.getStats();
  }

  /** Whether a call is possible from here: page, service and network, each with a sentence and a remedy. Takes 5 s at most. */
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
    if (this.lastJoin) Object.assign(this.lastJoin, wish);
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
