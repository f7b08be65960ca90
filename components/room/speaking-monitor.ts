import { LevelMeter } from '../media/level-meter.ts';

export interface SpeakingPort {
  /** Loudness of the others' microphones, 0 to 1, by participant. */
  remoteLevels(): ReadonlyMap<string, number>;
  /** The own microphone, while it is on. */
  localTrack(): MediaStreamTrack | null;
  changed(ids: ReadonlySet<string>, self: boolean): void;
}

const INTERVAL = 200;
/** Loudness that counts as speech: a quiet voice at arm's length, well above a fan. */
const THRESHOLD = 0.02;
/** Nobody stops speaking between two words. */
const HOLD = 800;

/** Who is speaking, measured where the sound is anyway. */
export class SpeakingMonitor {
  readonly #port: SpeakingPort;
  readonly #heard = new Map<string, number>();
  readonly #timer: ReturnType<typeof setInterval>;
  #meter: { readonly track: MediaStreamTrack; readonly meter: LevelMeter } | null = null;
  #heardSelf = -Infinity;

  constructor(port: SpeakingPort) {
    this.#port = port;
    this.#timer = setInterval(() => this.#measure(), INTERVAL);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#meter?.meter.close();
    this.#meter = null;
  }

  #measure(): void {
    const now = performance.now();
    const speaking = new Set<string>();
    for (const [id, level] of this.#port.remoteLevels()) {
      if (level > THRESHOLD) this.#heard.set(id, now);
      if (now - (this.#heard.get(id) ?? -Infinity) < HOLD) speaking.add(id);
    }
    for (const [id, at] of this.#heard) if (now - at > HOLD) this.#heard.delete(id);
    if (this.#localLevel() > THRESHOLD) this.#heardSelf = now;
    this.#port.changed(speaking, now - this.#heardSelf < HOLD);
  }

  #localLevel(): number {
    const track = this.#port.localTrack();
    if (track !== (this.#meter?.track ?? null)) {
      this.#meter?.meter.close();
      this.#meter = track ? { track, meter: new LevelMeter(track) } : null;
    }
    return this.#meter?.meter.level() ?? 0;
  }
}
