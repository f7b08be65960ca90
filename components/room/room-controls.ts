import type { ClientPayload } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { presentIn } from './call-desk.ts';
import type { Diagnosis } from './diagnosis/diagnosis.ts';
import { loadPictures } from './load-pictures.ts';
import type { FileAction, SendFileOptions } from '../files/file-transfer.ts';
import type { DeviceKind } from '../media/device.ts';
import type { TrackProcessor } from '../media/track-processor.ts';
import type { LocalControl } from './local-control.ts';
import type { MediaPreferences } from './media-preferences.ts';
import { refused } from './room-errors.ts';
import type { RoomState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { RoomVisit } from './room-visit.ts';
import type { ServiceLine } from './service-line.ts';
import type { AppMessageOptions, MediaWishes, ModerationEvent, Session, SoundName } from './session-api.ts';

/** What one can do in a room, and to one's own devices. How one gets in and out is `RoomSession`'s part. */
export class RoomControls {
  /** Present between a join and a leave. */
  protected visit: RoomVisit | null = null;
  /** For good: nothing would ever end what were begun now. */
  protected closed = false;
  readonly #store: RoomStore;
  readonly #devices: LocalControl;
  readonly #line: ServiceLine;
  readonly #server: string;

  constructor(store: RoomStore, local: LocalControl, line: ServiceLine, server: string) {
    this.#store = store;
    this.#devices = local;
    this.#line = line;
    this.#server = server;
    store.dispatch({ type: 'own', change: { speaker: local.media.speaker } });
  }

  get state(): RoomState {
    return this.#store.state;
  }

  get #local(): LocalControl {
    this.open();
    return this.#devices;
  }

  async prepare(): Promise<void> {
    if (this.closed) return;
    this.#store.dispatch({ type: 'lobby' });
    await this.#line.connect().catch(() => undefined);
  }

  async peek(request: Parameters<Session['peek']>[0]): ReturnType<Session['peek']> {
    this.open();
    return this.#line.peek(request);
  }

  async diagnose(): Promise<Diagnosis> {
    this.open();
    const { diagnose } = await import('./diagnosis/diagnose.ts');
    return diagnose(this.#line.signaling, this.#server);
  }

  async startPreview(wishes: MediaWishes = {}): Promise<void> {
    if (!this.closed) await this.#local.open(wishes);
  }

  call(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.call(id), true);
  }

  cancelCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.cancel(id));
  }

  acceptCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.accept(id), true);
  }

  declineCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.decline(id));
  }

  hangUp(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.hangUp(id));
  }

  async toggleMicrophone(force?: boolean): Promise<boolean> {
    return this.#local.toggleMicrophone(force);
  }

  async toggleCamera(force?: boolean): Promise<boolean> {
    return this.#local.toggleCamera(force);
  }

  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.#inRoom(() => this.#local.toggleScreen(force));
  }

  toggleHand(force?: boolean): Promise<boolean> {
    return this.#inRoom(() => this.#local.toggleHand(force));
  }

  async setMicrophone(deviceId: string): Promise<void> {
    return this.#local.media.microphone.select(deviceId);
  }

  async setCamera(deviceId: string): Promise<void> {
    return this.#local.media.camera.select(deviceId);
  }

  async flipCamera(): Promise<void> {
    return this.#local.media.flipCamera();
  }

  async setSpeaker(deviceId: string): Promise<void> {
    await (await loadPictures()).chooseSpeaker(deviceId, this.#local.media);
  }

  async chooseMedia(choice: MediaPreferences): Promise<void> {
    await (await loadPictures()).chooseMedia(choice, this.#local, this.visit);
  }

  async sendChatMessage(text: string): Promise<void> {
    const trimmed = String(text ?? '').trim();
    if (!trimmed) throw refused('invalid');
    if (trimmed.length > LIMITS.chatText) throw refused('too-large');
    return this.#inRoom((visit) => visit.send(trimmed));
  }

  moderate<E extends ModerationEvent>(event: E, payload: ClientPayload<E>): Promise<void> {
    return this.#inRoom(
      async () => void (await this.#line.signaling.request<ModerationEvent>(event, payload)),
      true,
    );
  }

  sendReaction(emoji: string): Promise<void> {
    return this.#inRoom((visit) => visit.react(emoji));
  }

  sendAppMessage(data: unknown, options?: AppMessageOptions): Promise<void> {
    return this.#inRoom(async () => {
      const { sendAppMessage } = await import('./app-message.ts');
      await sendAppMessage(this.#line.signaling, data, options);
    });
  }

  async setTrackProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    if (!isTrackProcessor(device, processor)) throw refused('invalid');
    return this.#local.media.setProcessor(device, processor);
  }

  retryChatMessage(id: string): Promise<void> {
    const message = this.state.messages.find(
      (entry) => entry.own && entry.id === id && entry.status === 'failed',
    );
    return this.#inRoom((visit) => {
      if (!message) throw refused('invalid');
      return visit.send(message.text, id);
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

  setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void> {
    return this.#inRoom(() => {
      presentIn(this.#store, id);
      const clamped = Math.min(1, Math.max(0, volume));
      if (Number.isNaN(clamped)) throw refused('invalid');
      this.#store.dispatch({
        type: 'media',
        id,
        change: { [sound === 'screen' ? 'screenVolume' : 'volume']: clamped },
      });
    });
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.visit?.getStats() ?? Promise.resolve(new Map());
  }

  /** @throws {CodedError} `aborted` after `close()` */
  protected open(): void {
    if (this.closed) throw refused('aborted');
  }

  /** @param now - Makes no sense later, so that the service has to be there. */
  async #inRoom<T>(act: (visit: RoomVisit) => T | Promise<T>, now = false): Promise<T> {
    if (!this.visit) throw refused('not-joined');
    if (now && this.state.phase === 'reconnecting') throw refused('unreachable');
    return act(this.visit);
  }
}

/** Scripts may hand in what no type allows. */
export function isTrackProcessor(device: unknown, processor: unknown): boolean {
  const known = device === 'microphone' || device === 'camera';
  return known && (processor === null || typeof processor === 'function');
}
