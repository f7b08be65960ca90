import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { strike } from '../../utils/dom-ringtone.ts';

/** A rising chord: three notes tell left from right, loud from soft, and silence from a short crackle. */
const NOTES: readonly (readonly [frequency: number, at: number])[] = [
  [392, 0],
  [493.88, 0.3],
  [587.33, 0.6],
];
/** As loud as somebody who speaks, out of 1. */
const LOUDNESS = 0.25;
/** Seconds until the last note has faded. */
const LENGTH = 1.6;

/**
 * A sound to try a speaker with. `playing` and `failed` are there to be rendered; it ends with its host.
 *
 * It is played by an `<audio>` element, as the voices of a call are, because not every browser lets a page choose the
 * speaker of an AudioContext (Audio Output Devices API, section 3).
 */
export class TestSound implements ReactiveController {
  /** The sound is to be heard now. */
  playing = false;
  /** The last try could not be played: the speaker is gone, or the browser refuses. */
  failed = false;
  readonly #host: ReactiveControllerHost;
  #stop: (() => void) | null = null;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Plays it from the beginning, within a click. Never rejects.
   * @param speaker - `deviceId` of the speaker; empty for the browser's own choice
   */
  async play(speaker: string): Promise<void> {
    this.#end(false);
    const context = new AudioContext();
    const output = context.createMediaStreamDestination();
    const audio = new Audio();
    const timer = setTimeout(() => this.#end(false), LENGTH * 1000);
    const stop = (this.#stop = () => {
      clearTimeout(timer);
      audio.srcObject = null;
      void context.close();
    });
    this.playing = true;
    this.failed = false;
    this.#host.requestUpdate();
    for (const [frequency, at] of NOTES)
      strike(context, { frequency, at: context.currentTime + at, loudness: LOUDNESS, output });
    audio.srcObject = output.stream;
    try {
      if (speaker && 'setSinkId' in audio) await audio.setSinkId(speaker);
      if (this.#stop === stop) await audio.play();
    } catch {
      if (this.#stop === stop) this.#end(true);
    }
  }

  hostDisconnected(): void {
    this.#end(false);
  }

  #end(failed: boolean): void {
    this.#stop?.();
    this.#stop = null;
    this.playing = false;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
