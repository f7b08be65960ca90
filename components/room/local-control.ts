import type { MediaFlags, MutableName } from '../../protocol/index.ts';
import { LocalMedia } from '../media/local-media.ts';
import type { MediaRole } from '../rtc/signal.ts';
import { preferences } from '../utils/preferences.ts';
import type { LocalState } from './room-state.ts';
import type { MediaWishes, SessionEvents } from './session-api.ts';

export interface LocalPort {
  /** For the state. */
  changed(change: Partial<LocalState>): void;
  /** For the others: what is sent from now on. */
  track(role: MediaRole, track: MediaStreamTrack | null): void;
  /** For the others: what is on. Called only when it differs. */
  flags(flags: MediaFlags): void;
  error(event: SessionEvents['device-error']): void;
  moved(event: SessionEvents['device-moved']): void;
  /** Where to play sound; empty for the browser's own choice. */
  speaker(deviceId: string): void;
}

/** The own side of a room: devices, screen and raised hand, and who has to hear of a change. */
export class LocalControl {
  readonly media = new LocalMedia();
  /** Throws where something may not be switched on. Whoever may say so sets it. */
  declare gate: ((medium: MutableName) => void) | undefined;
  readonly #port: LocalPort;
  #hand = false;
  #told: MediaFlags = { microphone: false, camera: false, screen: false, hand: false };
  #audioOnly = false;

  constructor(port: LocalPort) {
    this.#port = port;
    this.media.on('change', () => this.#changed());
    this.media.on('track', ({ role, track }) => port.track(role, track));
    this.media.on('error', (error) => port.error(error));
    this.media.on('moved', (event) => port.moved(event));
    this.media.on('speaker', (deviceId) => port.speaker(deviceId));
  }

  /** Neither the page nor the person wants to do without pictures. */
  get #mayFilm(): boolean {
    return !this.#audioOnly && preferences().quality !== 'audio';
  }

  get flags(): MediaFlags {
    return {
      microphone: this.media.microphone.state.on,
      camera: this.media.camera.state.on,
      screen: this.media.screen.tracks !== null,
      hand: this.#hand,
    };
  }

  /** What is to be sent now, by role. */
  get tracks(): ReadonlyMap<MediaRole, MediaStreamTrack> {
    const { stream, screen } = this.media;
    const all: readonly (readonly [MediaRole, MediaStreamTrack | null | undefined])[] = [
      ['microphone', stream.getAudioTracks()[0]],
      ['camera', stream.getVideoTracks()[0]],
      ['screen', screen.tracks?.video],
      ['screen-audio', screen.tracks?.audio],
    ];
    return new Map(all.filter((entry): entry is [MediaRole, MediaStreamTrack] => entry[1] != null));
  }

  open({ startMuted = false, startCameraOff = false, audioOnly = false }: MediaWishes): Promise<void> {
    this.#audioOnly = audioOnly;
    const camera = this.#mayFilm;
    if (!camera) this.media.camera.release();
    return this.media.open({ microphone: !startMuted, camera: !startCameraOff && camera });
  }

  toggleMicrophone(force?: boolean): Promise<boolean> {
    return this.media.microphone.switch(this.#may('microphone', force ?? !this.media.microphone.state.on));
  }

  toggleCamera(force?: boolean): Promise<boolean> {
    // What is on can be switched off, whatever has been chosen elsewhere since.
    const on = this.#may('camera', force ?? !this.media.camera.state.on);
    return this.media.camera.switch(on && this.#mayFilm);
  }

  async toggleScreen(force?: boolean): Promise<boolean> {
    if (this.#may('screen', force ?? !this.media.screen.tracks)) return this.media.screen.start();
    this.media.screen.stop();
    return false;
  }

  toggleHand(force?: boolean): boolean {
    this.#hand = force ?? !this.#hand;
    this.#changed();
    return this.#hand;
  }

  /** Back to how it was before anything was opened. */
  release(): void {
    this.#hand = false;
    this.media.release();
  }

  #may(medium: MutableName, on: boolean): boolean {
    if (on) this.gate?.(medium);
    return on;
  }

  #changed(): void {
    const { microphone, camera, stream, screenStream, screenPending } = this.media;
    const { flags } = this;
    this.#port.changed({
      ...flags,
      stream: microphone.track || camera.track ? stream : null,
      screenStream,
      microphoneError: microphone.state.error,
      cameraError: camera.state.error,
      microphonePending: microphone.state.pending,
      cameraPending: camera.state.pending,
      screenPending,
    });
    const told = this.#told;
    const same = (Object.keys(flags) as (keyof MediaFlags)[]).every((key) => flags[key] === told[key]);
    if (same) return;
    this.#told = flags;
    this.#port.flags(flags);
  }
}
