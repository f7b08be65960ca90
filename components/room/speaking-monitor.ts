import { LevelMeter } from '../media/level-meter.ts';
import type { Topology } from '../rtc/topology.ts';
import type { LocalControl } from './local-control.ts';
import type { RoomStore } from './room-store.ts';

export interface SpeakingOptions {
  readonly store: RoomStore;
  readonly local: LocalControl;
}

const INTERVAL = 200;
/** Loudness that counts as speech: a quiet voice at arm's length, well above a fan. */
const THRESHOLD = 0.02;
/** Nobody stops speaking between two words. */
const HOLD = 800;

/** Who is speaking, measured where the sound is anyway, until the signal is aborted. */
export class SpeakingMonitor {
  readonly #options: SpeakingOptions;
  readonly #topology: Pick<Topology, 'audioLevel'>;
  readonly #heard = new Map<string, number>();
  #meter: { readonly track: MediaStreamTrack; readonly meter: LevelMeter } | null = null;
  #heardSelf = -Infinity;

  constructor(options: SpeakingOptions, topology: Pick<Topology, 'audioLevel'>, signal: AbortSignal) {
    this.#options = options;
    this.#topology = topology;
    if (signal.aborted) return;
    const timer = setInterval(() => this.#measure(), INTERVAL);
    signal.addEventListener('abort', () => {
      clearInterval(timer);
      this.#meter?.meter.close();
    });
  }

  #measure(): void {
    const { store } = this.#options;
    const now = performance.now();
    const speaking = new Set<string>();
    for (const { id } of store.state.participants) {
      if (this.#topology.audioLevel(id) > THRESHOLD) this.#heard.set(id, now);
      if (now - (this.#heard.get(id) ?? -Infinity) < HOLD) speaking.add(id);
    }
    for (const [id, at] of this.#heard) if (now - at > HOLD) this.#heard.delete(id);
    if (this.#localLevel() > THRESHOLD) this.#heardSelf = now;
    store.dispatch({ type: 'speaking', ids: speaking, self: now - this.#heardSelf < HOLD });
  }

  #localLevel(): number {
    const { flags, media } = this.#options.local;
    const track = flags.microphone ? media.microphone.track : null;
    if (track !== (this.#meter?.track ?? null)) {
      this.#meter?.meter.close();
      this.#meter = track ? { track, meter: new LevelMeter(track) } : null;
    }
    return this.#meter?.meter.level() ?? 0;
  }
}
