import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LevelMeter } from '../../media/level-meter.ts';

const INTERVAL = 60;

/** Root mean square of samples on a scale that follows hearing: 0 is silence, 1 is loud speech. */
export function loudness(rms: number): number {
  return Math.min(1, Math.max(0, (20 * Math.log10(rms || 1e-5) + 60) / 48));
}

/** Tells about 16 times a second how loud a stream's microphone is, for as long as its host is connected. */
export class LevelController implements ReactiveController {
  readonly #onLevel: (level: number) => void;
  #track: MediaStreamTrack | undefined;
  #meter: LevelMeter | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, onLevel: (level: number) => void) {
    this.#onLevel = onLevel;
    host.addController(this);
  }

  /** Listens to the first audio track, or to nothing. */
  listen(stream: MediaStream | null): void {
    const track = stream?.getAudioTracks()[0];
    if (track === this.#track) return;
    this.hostDisconnected();
    this.#track = track;
    if (!track) return;
    const meter = (this.#meter = new LevelMeter(track));
    this.#timer = setInterval(() => this.#onLevel(loudness(meter.level())), INTERVAL);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#meter?.close();
    this.#track = this.#meter = undefined;
    this.#onLevel(0);
  }
}
