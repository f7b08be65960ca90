import { LIMITS } from '../../protocol/limits.ts';
import { CodedError } from '../utils/coded-error.ts';
import { loadPictures } from './load-pictures.ts';
import type { FileAction, SendFileOptions } from '../files/file-transfer.ts';
import type { LocalControl } from './local-control.ts';
import type { MediaPreferences } from './media-preferences.ts';
import type { RoomState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { RoomVisit } from './room-visit.ts';
import type { MediaWishes, SoundName } from './session-api.ts';

/** What one can do in a room, and to one's own devices. How one gets in and out is `RoomSession`'s part. */
export class RoomControls {
  /** Present between a join and a leave. */
  protected visit: RoomVisit | null = null;
  readonly #store: RoomStore;
  readonly #local: LocalControl;

  constructor(store: RoomStore, local: LocalControl) {
    this.#store = store;
    this.#local = local;
    store.dispatch({ type: 'own', change: { speaker: local.media.speaker } });
  }

  get state(): RoomState {
    return this.#store.state;
  }

  startPreview(wishes: MediaWishes = {}): Promise<void> {
    return this.#local.open(wishes);
  }

  call(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.call(id));
  }

  cancelCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.cancel(id));
  }

  acceptCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.accept(id));
  }

  declineCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.decline(id));
  }

  hangUp(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.hangUp(id));
  }

  toggleMicrophone(force?: boolean): Promise<boolean> {
    return this.#local.toggleMicrophone(force);
  }

  toggleCamera(force?: boolean): Promise<boolean> {
    return this.#local.toggleCamera(force);
  }

  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.#local.toggleScreen(force);
  }

  async toggleHand(force?: boolean): Promise<boolean> {
    return this.#local.toggleHand(force);
  }

  setMicrophone(deviceId: string): Promise<void> {
    return this.#local.media.microphone.select(deviceId);
  }

  setCamera(deviceId: string): Promise<void> {
    return this.#local.media.camera.select(deviceId);
  }

  flipCamera(): Promise<void> {
    return this.#local.media.flipCamera();
  }

  async setSpeaker(deviceId: string): Promise<void> {
    this.#local.media.setSpeaker(deviceId);
  }

  async chooseMedia(choice: MediaPreferences): Promise<void> {
    await (await loadPictures()).chooseMedia(choice, this.#local, this.visit);
  }

  async sendChatMessage(text: string): Promise<void> {
    const trimmed = text.trim();
    if (!trimmed) return;
    if (trimmed.length > LIMITS.chatText)
      throw new CodedError('too-large', 'A message has 4,000 characters at most.');
    await this.#inRoom((visit) => visit.send(trimmed));
  }

  sendReaction(emoji: string): Promise<void> {
    return this.#inRoom((visit) => visit.react(emoji));
  }

  retryChatMessage(id: string): Promise<void> {
    const message = this.state.messages.find(
      (entry) => entry.own && entry.id === id && entry.status === 'failed',
    );
    return this.#inRoom((visit) => {
      if (message) visit.send(message.text, id);
    });
  }

  sendFile(file: File, options?: SendFileOptions): Promise<string> {
    return this.#inRoom(async (visit) => (await visit.files()).send(file, options));
  }

  handleFile(id: string, action: FileAction): Promise<void> {
    return this.#inRoom(async (visit) => (await visit.files()).act(id, action));
  }

  setAudioBlocked(blocked: boolean): void {
    this.#store.dispatch({ type: 'own', change: { audioBlocked: blocked } });
  }

  async setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void> {
    const clamped = Math.min(1, Math.max(0, volume));
    this.#store.dispatch({
      type: 'media',
      id,
      change: { [sound === 'screen' ? 'screenVolume' : 'volume']: clamped },
    });
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.visit?.getStats() ?? Promise.resolve(new Map());
  }

  async #inRoom<T>(act: (visit: RoomVisit) => T | Promise<T>): Promise<T> {
    if (!this.visit) throw new CodedError('not-joined', 'Join a room first.');
    return act(this.visit);
  }
}
