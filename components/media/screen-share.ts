import { Emitter } from '../utils/emitter.ts';
import { screenConstraints } from './constraints.ts';
import { deviceErrorType, type DeviceErrorType } from './device-errors.ts';

export interface ScreenTracks {
  readonly video: MediaStreamTrack;
  /** Where the browser offers it and the person has ticked it. */
  readonly audio: MediaStreamTrack | null;
}

export interface ScreenShareEvents {
  /** `null` when sharing has stopped, from the browser's own bar too. */
  tracks: ScreenTracks | null;
  pending: boolean;
  error: DeviceErrorType;
}

/** W3C Screen Capture. One screen at a time. */
export class ScreenShare extends Emitter<ScreenShareEvents> {
  #tracks: ScreenTracks | null = null;
  #pending: Promise<boolean> | null = null;
  #generation = 0;

  get tracks(): ScreenTracks | null {
    return this.#tracks;
  }

  /** Answers whether a screen is shared afterwards. Never rejects; closing the picker is no error. */
  start(): Promise<boolean> {
    if (this.#tracks) return Promise.resolve(true);
    this.#pending ??= this.#ask().finally(() => {
      this.#pending = null;
      this.emit('pending', false);
    });
    return this.#pending;
  }

  stop(): void {
    this.#generation += 1;
    const tracks = this.#tracks;
    if (!tracks) return;
    this.#tracks = null;
    this.emit('tracks', null);
    tracks.video.stop();
    tracks.audio?.stop();
  }

  async #ask(): Promise<boolean> {
    const generation = this.#generation;
    this.emit('pending', true);
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia(screenConstraints());
      const [video] = stream.getVideoTracks();
      if (!video || generation !== this.#generation) {
        for (const track of stream.getTracks()) track.stop();
        return false;
      }
      video.contentHint = 'detail';
      video.addEventListener('ended', () => this.stop(), { once: true });
      this.#tracks = { video, audio: stream.getAudioTracks()[0] ?? null };
      this.emit('tracks', this.#tracks);
      return true;
    } catch (error) {
      const type = deviceErrorType(error, 'display-capture');
      // Nobody needs to be told that they have just closed the picker themselves.
      if (type !== 'permission-denied' && type !== 'dismissed') this.emit('error', type);
      return false;
    }
  }
}
