/**
 * Perfect negotiation (W3C WebRTC, section 10.7) and nothing else, with what browsers have taught:
 * - Signals are handled one after another, so that a candidate never overtakes its description, and no
 *   "setting the answer" flag is left standing by an error.
 * - Offers are numbered. Chromium takes the answer to a rolled-back offer without a word, so answers say what they answer.
 * - Rollback is left to `setRemoteDescription`; an explicit one before it deadlocks Chromium.
 * - Firefox cannot apply some offers while its own is pending. It says so (`nack`): the other side rolls back and
 *   keeps still until the side that could not has offered.
 * - Signals get lost where a connection to the service is made anew. What is not answered is said again.
 */
import type { MediaMapping } from '../../protocol/index.ts';
import type { LinkSignal } from './signal.ts';

export interface NegotiatorPort {
  /** Whether the other side knows an offer that comes twice. */
  readonly repeats: boolean;
  /** A remote offer has been applied and is about to be answered. */
  adopt(): Promise<void>;
  /** Called before a remote description is applied, so that `track` events know what a section carries. */
  expect(media: MediaMapping | undefined, description: RTCSessionDescriptionInit): void;
  sendOffer(description: RTCSessionDescription, seq: number): void;
  sendAnswer(description: RTCSessionDescription, re: number | undefined, call: boolean): void;
  sendNack(re: number): void;
  /** Negotiation can't go on with this connection. */
  stuck(reason: unknown): void;
}

type Incoming = Exclude<LinkSignal, { kind: 'candidate' }>;

/** How long a side that was told to yield waits for the other's offer, in milliseconds. */
const YIELD = 2_000;
/** How long an offer waits for its answer before it is sent again, in milliseconds. */
const REPEAT = 2_000;
/** So many times, and the connection is taken for stuck. */
const MAX_REPEATS = 3;
/** So many refusals in a row, and the connection is given up. */
const MAX_NACKS = 4;

export class Negotiator {
  readonly #pc: RTCPeerConnection;
  readonly #polite: boolean;
  readonly #port: NegotiatorPort;
  #queue: Promise<void> = Promise.resolve();
  #candidates: (RTCIceCandidateInit | null)[] = [];
  #makingOffer = false;
  #ignoringOffer = false;
  /** A remote description is being applied or answered: an offer made now would come out as an answer. */
  #busy = false;
  #needed = false;
  /** Number of our latest offer, and whether it still waits for its answer. */
  #seq = 0;
  #pending = false;
  #remoteSeq = -1;
  #answered: { readonly re: number; readonly call: boolean } | undefined;
  #restarting = false;
  #nacks = 0;
  #refused = -1;
  #yielding: ReturnType<typeof setTimeout> | undefined;
  #watchdog: ReturnType<typeof setInterval> | undefined;
  #closed = false;

  constructor(pc: RTCPeerConnection, polite: boolean, port: NegotiatorPort) {
    this.#pc = pc;
    this.#polite = polite;
    this.#port = port;
    pc.addEventListener('negotiationneeded', () => void this.negotiate());
    pc.addEventListener('signalingstatechange', () => this.#watch());
  }

  /** Offer what has changed; if it can't be now, then as soon as it can. */
  async negotiate(): Promise<void> {
    this.#needed = true;
    if (this.#closed || this.#busy || this.#makingOffer || this.#yielding) return;
    if (this.#pc.signalingState !== 'stable') return;
    this.#needed = false;
    this.#makingOffer = true;
    try {
      await this.#pc.setLocalDescription();
      if (this.#pc.localDescription?.type !== 'offer') return;
      this.#seq += 1;
      this.#pending = true;
      this.#port.sendOffer(this.#pc.localDescription, this.#seq);
    } catch (error) {
      if (!this.#closed) this.#port.stuck(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  /** New candidates and credentials (RFC 8838; W3C WebRTC, section 4.4.1.6). */
  restartIce(): void {
    this.#restarting = true;
    this.#pc.restartIce();
  }

  /** Send the offer again that still waits for its answer, after signals may have been lost. */
  resend(): void {
    this.#watch();
    this.#repeat();
  }

  receive(signal: LinkSignal): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      if (this.#closed) return;
      try {
        if (signal.kind === 'candidate') await this.#onCandidate(signal.candidate);
        else await this.#onSignal(signal);
      } catch (error) {
        if (!this.#closed) this.#port.stuck(error);
      }
    });
    return this.#queue;
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#yielding);
    clearInterval(this.#watchdog);
    this.#candidates = [];
  }

  async #onSignal(signal: Incoming): Promise<void> {
    this.#busy = true;
    try {
      switch (signal.kind) {
        case 'offer':
          await this.#onOffer(signal);
          break;
        case 'answer':
          await this.#onAnswer(signal);
          break;
        case 'nack':
          await this.#onNack(signal.re);
          break;
      }
    } finally {
      this.#busy = false;
    }
    if (this.#needed) void this.negotiate();
  }

  async #onOffer({ description, seq, media, call }: Extract<Incoming, { kind: 'offer' }>): Promise<void> {
    if (seq !== undefined) {
      if (seq <= this.#remoteSeq) {
        this.#answerAgain(seq);
        return;
      }
      this.#remoteSeq = seq;
    }
    const collision = this.#makingOffer || this.#pc.signalingState !== 'stable';
    this.#ignoringOffer = collision && !this.#polite;
    if (this.#ignoringOffer) return;
    this.#port.expect(media, description);
    try {
      await this.#pc.setRemoteDescription(description);
    } catch (error) {
      await this.#refuse(seq, error);
      return;
    }
    this.#stopYielding();
    if (this.#pending) this.#rolledBack();
    await this.#applyCandidates();
    // The browser does one after the other by itself; to wait in between would cost a round through its threads each.
    await Promise.all([this.#port.adopt(), this.#pc.setLocalDescription()]);
    this.#nacks = 0;
    this.#answered = seq === undefined ? undefined : { re: seq, call };
    if (this.#pc.localDescription) this.#port.sendAnswer(this.#pc.localDescription, seq, call);
  }

  #repeat(): void {
    const { localDescription } = this.#pc;
    if (this.#pending && localDescription?.type === 'offer')
      this.#port.sendOffer(localDescription, this.#seq);
  }

  /** An offer that comes twice was sent again because its answer did not arrive. */
  #answerAgain(seq: number): void {
    if (seq === this.#refused) this.#port.sendNack(seq);
    const answered = this.#answered;
    const description = this.#pc.currentLocalDescription;
    if (answered?.re !== seq || this.#pending || description?.type !== 'answer') return;
    this.#port.sendAnswer(description, seq, answered.call);
  }

  async #onAnswer({ description, re, media }: Extract<Incoming, { kind: 'answer' }>): Promise<void> {
    if (this.#pc.signalingState !== 'have-local-offer') return;
    if (re !== undefined && re !== this.#seq) return;
    this.#port.expect(media, description);
    await this.#pc.setRemoteDescription(description);
    this.#pending = false;
    this.#restarting = false;
    this.#nacks = 0;
    await this.#applyCandidates();
  }

  /** The other side could not apply our offer: take it back, and let the other offer first. */
  async #onNack(re: number): Promise<void> {
    if (re !== this.#seq || this.#pc.signalingState !== 'have-local-offer') return;
    if (++this.#nacks > MAX_NACKS) throw new Error('every offer was refused');
    this.#yielding = setTimeout(() => {
      this.#stopYielding();
      if (this.#needed) void this.negotiate();
    }, YIELD);
    await this.#pc.setLocalDescription({ type: 'rollback' });
    this.#rolledBack();
    this.#needed = true;
  }

  async #refuse(seq: number | undefined, error: unknown): Promise<void> {
    if (seq === undefined || ++this.#nacks > MAX_NACKS) throw error;
    if (this.#pc.signalingState === 'have-local-offer')
      await this.#pc.setLocalDescription({ type: 'rollback' });
    if (this.#pending) this.#rolledBack();
    this.#refused = seq;
    this.#port.sendNack(seq);
    this.#needed = true;
  }

  #rolledBack(): void {
    this.#pending = false;
    // The browser asks again for whatever was not negotiated, but forgets that new credentials were wanted.
    if (this.#restarting) this.#pc.restartIce();
  }

  #stopYielding(): void {
    clearTimeout(this.#yielding);
    this.#yielding = undefined;
  }

  async #onCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (!this.#pc.remoteDescription) {
      this.#candidates.push(candidate);
      return;
    }
    try {
      await this.#pc.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // Candidates of an offer that was ignored or rolled back fit nothing; the rest are worth knowing of.
      if (!this.#ignoringOffer) console.debug('roomlet: candidate not taken', error);
    }
  }

  async #applyCandidates(): Promise<void> {
    const waiting = this.#candidates;
    this.#candidates = [];
    await Promise.all(waiting.map((candidate) => this.#onCandidate(candidate)));
  }

  #watch(): void {
    clearInterval(this.#watchdog);
    if (this.#closed || this.#pc.signalingState === 'stable' || this.#pc.signalingState === 'closed') return;
    let waited = 0;
    this.#watchdog = setInterval(() => {
      if (++waited > MAX_REPEATS) this.#port.stuck(new Error('not stable in time'));
      else if (this.#port.repeats) this.#repeat();
    }, REPEAT);
  }
}
