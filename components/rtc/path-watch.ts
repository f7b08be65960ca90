import { isPoor, samplePath, type PathSample } from './path-sample.ts';
import { isBroken, pathAction, type PathReport } from './recovery-policy.ts';

export type PathCondition = 'connecting' | 'connected' | 'poor' | 'reconnecting';

export interface PathWatchPort {
  readonly leads: boolean;
  readonly replaced: number;
  /** Whether signals can get to the other side: without them nothing can be restarted. */
  reachable(): boolean;
  condition(condition: PathCondition): void;
  /** Media have stopped arriving: perhaps it is we who are cut off. Told again with each second that passes. */
  silent(): void;
  restart(): void;
  replace(): void;
}

export type WatchedConnection = Pick<RTCPeerConnection, 'connectionState' | 'getStats' | 'addEventListener'>;

const INTERVAL = 1_000;
/** Milliseconds without media, though checks of connectivity arrive. */
const IDLE = 4_000;
/** So many poor seconds in a row are told, and as many good ones. */
const STEADY = 3;

/** Looks once a second whether anything arrives, tells how it goes, and asks the policy what to do about it. */
export class PathWatch {
  readonly #pc: WatchedConnection;
  readonly #port: PathWatchPort;
  readonly #timer: ReturnType<typeof setInterval>;
  #sample: PathSample = { arrived: 0, packets: 0, lost: 0, roundTrip: 0 };
  #looked = performance.now();
  #met = false;
  #silent = 0;
  #flowing = false;
  #idle = 0;
  #restarts = 0;
  #restartedAt = -Infinity;
  #poor = false;
  #steady = 0;

  constructor(pc: WatchedConnection, port: PathWatchPort) {
    this.#pc = pc;
    this.#port = port;
    this.#timer = setInterval(() => void this.#look(), INTERVAL);
    pc.addEventListener('connectionstatechange', () => this.#onState());
  }

  /** Signals get through again, or the network is another: what is not fine is tried again at once. */
  retry(): void {
    const { met, silent, state, sinceRestart } = this.#report();
    // Several things may come back at once; one restart answers them all.
    if (met && sinceRestart > STEADY * INTERVAL && (silent >= INTERVAL || state !== 'connected'))
      this.#restart();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #onState(): void {
    if (this.#pc.connectionState === 'connected') {
      this.#met = true;
      this.#heard();
    } else this.#tell();
  }

  async #look(): Promise<void> {
    const now = performance.now();
    // A page that slept has not listened: that time is no silence.
    const elapsed = Math.min(now - this.#looked, 2 * INTERVAL);
    this.#looked = now;
    const before = this.#sample;
    this.#sample = samplePath(await this.#pc.getStats());
    if (this.#pc.connectionState === 'closed') return;
    const { arrived, packets } = this.#sample;
    if (this.#met && arrived !== before.arrived) {
      this.#idle = packets === before.packets ? this.#idle + elapsed : 0;
      if (this.#idle === 0) this.#flowing = true;
      else if (this.#flowing && this.#idle > IDLE) {
        // Checks get through and media do not. Somebody who has let go of all devices is the same after a restart.
        this.#flowing = false;
        if (this.#port.reachable()) this.#restart();
      }
      this.#judge(isPoor(before, this.#sample));
      this.#heard();
      return;
    }
    this.#silent += elapsed;
    if (this.#met && this.#flowing) this.#port.silent();
    this.#tell();
    if (this.#port.reachable()) this.#act();
  }

  #heard(): void {
    this.#silent = 0;
    this.#restarts = 0;
    this.#tell();
  }

  #judge(poor: boolean): void {
    this.#steady = poor === this.#poor ? 0 : this.#steady + 1;
    if (this.#steady < STEADY) return;
    this.#poor = poor;
    this.#steady = 0;
  }

  #act(): void {
    const action = pathAction(this.#report());
    if (action === 'restart') this.#restart();
    else if (action === 'replace') this.#port.replace();
  }

  #restart(): void {
    this.#restarts += 1;
    this.#restartedAt = performance.now();
    this.#port.restart();
  }

  #tell(): void {
    const fine = this.#pc.connectionState === 'connected' && !isBroken(this.#report());
    const good = this.#poor ? 'poor' : 'connected';
    this.#port.condition(!this.#met ? 'connecting' : fine ? good : 'reconnecting');
  }

  #report(): PathReport {
    const { leads, replaced } = this.#port;
    return {
      state: this.#pc.connectionState,
      met: this.#met,
      silent: this.#silent,
      flowing: this.#flowing,
      restarts: this.#restarts,
      sinceRestart: performance.now() - this.#restartedAt,
      replaced,
      leads,
    };
  }
}
