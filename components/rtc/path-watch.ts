import { isPoor, samplePath, type PathSample } from './path-sample.ts';
import {
  isBroken,
  isLacking,
  mediaAction,
  pathAction,
  type PathAction,
  type PathReport,
} from './recovery-policy.ts';

export type PathCondition = 'connecting' | 'connected' | 'poor' | 'reconnecting';

export interface PathWatchPort {
  readonly leads: boolean;
  readonly replaced: number;
  /** Whether it has carried something before. */
  readonly met: boolean;
  /** Whether signals can get to the other side: without them nothing can be restarted. */
  reachable(): boolean;
  /** The media sections, by their `mid`, on which the other side says it sends; empty for one without a section. */
  expected(): readonly string[];
  condition(condition: PathCondition): void;
  /** Media have stopped arriving: perhaps it is we who are cut off. Told again with each second that passes. */
  silent(): void;
  /** Media arrive again after a pause. */
  back(): void;
  /** Everything that is sent arrives. Told again with each second that passes. */
  whole(): void;
  repeat(): void;
  restart(): void;
  replace(): void;
}

export type WatchedConnection = Pick<
  RTCPeerConnection,
  'connectionState' | 'iceConnectionState' | 'getStats' | 'addEventListener'
>;

const INTERVAL = 1_000;
/** While nothing arrives, the moment in which something does is looked for, in milliseconds. */
const QUICK = 250;
/** So many poor seconds in a row are told, and as many good ones. */
const STEADY = 3;

/** Looks each second whether anything arrives, tells how it goes, and asks the policy what to do about it. */
export class PathWatch {
  readonly #pc: WatchedConnection;
  readonly #port: PathWatchPort;
  readonly #timer: ReturnType<typeof setInterval>;
  #sample: PathSample = { arrived: 0, packets: 0, mids: new Set(), lost: 0, roundTrip: 0 };
  #looked = performance.now();
  #met: boolean;
  #silent = 0;
  #flowing = false;
  #lacking = 0;
  #deadSince: number | null = null;
  #restarts = 0;
  #restartedAt = -Infinity;
  #poor = false;
  #steady = 0;

  constructor(pc: WatchedConnection, port: PathWatchPort) {
    this.#pc = pc;
    this.#port = port;
    this.#met = port.met || pc.connectionState === 'connected';
    this.#timer = setInterval(() => {
      if (this.#silent || performance.now() - this.#looked > INTERVAL - QUICK / 2) void this.#look();
    }, QUICK);
    pc.addEventListener('connectionstatechange', () => this.#onState());
  }

  /** Signals get through again, or the network is another: what is not fine is tried again at once. */
  retry(): void {
    const { met, silent, state, sinceRestart } = this.#report();
    // Several things may come back at once; one restart answers them all.
    if (met && sinceRestart > STEADY * INTERVAL && (silent >= INTERVAL || state !== 'connected'))
      this.#act('restart');
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
    this.#deadSince = this.#isDead() ? (this.#deadSince ?? now) : null;
    const { arrived, packets, mids } = this.#sample;
    const expected = this.#port.expected();
    this.#flowing = packets > 0 && expected.length > 0;
    if (this.#met && arrived !== before.arrived) {
      const idle = packets === before.packets;
      const reachable = this.#port.reachable();
      const lacks = (idle && expected.length > 0) || expected.some((mid) => !mids.has(mid));
      this.#lacking = lacks && reachable ? this.#lacking + elapsed : 0;
      if (!lacks) this.#port.whole();
      this.#judge(isPoor(before, this.#sample));
      this.#heard();
      this.#act(mediaAction(this.#report()));
      return;
    }
    const seconds = Math.trunc(this.#silent / INTERVAL);
    this.#silent += elapsed;
    if (this.#met && this.#flowing && Math.trunc(this.#silent / INTERVAL) > seconds) this.#port.silent();
    this.#tell();
    if (this.#port.reachable()) this.#act(pathAction(this.#report()));
  }

  /** ICE is well (RFC 8445) and DTLS is not: so it goes in Firefox when SCTP had something to say while ICE had failed. */
  #isDead(): boolean {
    const { connectionState, iceConnectionState } = this.#pc;
    return (
      connectionState === 'failed' &&
      (iceConnectionState === 'connected' || iceConnectionState === 'completed')
    );
  }

  #heard(): void {
    if (this.#silent && this.#flowing) this.#port.back();
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

  #act(action: PathAction): void {
    if (action === 'wait') return;
    if (action === 'restart') this.#restarts += 1;
    this.#restartedAt = performance.now();
    this.#port[action]();
  }

  #tell(): void {
    const report = this.#report();
    const fine = this.#pc.connectionState === 'connected' && !isBroken(report);
    const good = this.#poor || isLacking(report) ? 'poor' : 'connected';
    this.#port.condition(!this.#met ? 'connecting' : fine ? good : 'reconnecting');
  }

  #report(): PathReport {
    const { leads, replaced } = this.#port;
    return {
      state: this.#pc.connectionState,
      met: this.#met,
      silent: this.#silent,
      flowing: this.#flowing,
      lacking: this.#lacking,
      dead: this.#deadSince === null ? 0 : this.#looked - this.#deadSince,
      restarts: this.#restarts,
      sinceRestart: performance.now() - this.#restartedAt,
      replaced,
      leads,
    };
  }
}
