/**
 * Offers and answers of one connection (JSEP, RFC 9429), arranged so that nothing is ever rolled back:
 * - One side offers, the other answers, for as long as the connection lives; who answers and wants something new asks for
 *   an offer (`nack`). Perfect negotiation (W3C WebRTC, section 10.7) is well-behaved on paper only: in Chromium the remote
 *   tracks of a side that was rolled back show nothing in any element they are given to from then on, in Firefox an
 *   offer that restarts ICE cannot be applied over a pending one.
 * - Clients of the walkthrough offer whenever they like. Towards them we are the impolite side: theirs is rolled back.
 * - Signals are handled one after another, so that a candidate never overtakes its description.
 * - Offers are numbered, and answers say what they answer: a stale one is dropped.
 * - Signals get lost where a connection to the service is made anew. What is not answered is said again.
 */
import type { MediaMapping } from '../../protocol/index.ts';
import type { LinkSignal } from './signal.ts';

/** `either`: towards a client of the walkthrough. */
export type NegotiatorRole = 'offerer' | 'answerer' | 'either';

export interface NegotiatorPort {
  /** A remote offer has been applied and is about to be answered. */
  adopt(): Promise<void>;
  /** Called before a remote description is applied, so that `track` events know what a section carries. */
  expect(media: MediaMapping | undefined, description: RTCSessionDescriptionInit): void;
  sendOffer(description: RTCSessionDescription, seq: number): void;
  sendAnswer(description: RTCSessionDescription, re: number | undefined, call: boolean): void;
  /** Ask for an offer with new ICE credentials, after the one numbered `re`. */
  sendNack(re: number): void;
  /** Negotiation can't go on with this connection. */
  stuck(reason: unknown): void;
}

type Incoming = Exclude<LinkSignal, { kind: 'candidate' }>;

/** How long an offer waits for its answer before it is sent again, in milliseconds. */
const REPEAT = 2_000;
/** So many times, and the connection is taken for stuck. */
const MAX_REPEATS = 3;

export class Negotiator {
  readonly #pc: RTCPeerConnection;
  readonly #role: NegotiatorRole;
  readonly #port: NegotiatorPort;
  #queue: Promise<void> = Promise.resolve();
  #candidates: (RTCIceCandidateInit | null)[] = [];
  #makingOffer = false;
  /** A remote description is being applied or answered: an offer made now would come out as an answer. */
  #busy = false;
  #needed = false;
  /** Number of our latest offer. */
  #seq = 0;
  #remoteSeq = 0;
  #answered: { readonly re: number; readonly call: boolean } | undefined;
  #watchdog: ReturnType<typeof setInterval> | undefined;
  #closed = false;

  constructor(pc: RTCPeerConnection, role: NegotiatorRole, port: NegotiatorPort) {
    this.#pc = pc;
    this.#role = role;
    this.#port = port;
    pc.addEventListener('negotiationneeded', () => void this.negotiate());
    pc.addEventListener('signalingstatechange', () => this.#watch());
  }

  /** Offer what has changed, or ask for an offer; if it can't be now, then as soon as it can. */
  async negotiate(): Promise<void> {
    this.#needed = true;
    if (this.#closed || this.#busy || this.#makingOffer || this.#pc.signalingState !== 'stable') return;
    this.#needed = false;
    if (this.#role === 'answerer') {
      this.#port.sendNack(this.#remoteSeq);
      return;
    }
    this.#makingOffer = true;
    try {
      await this.#pc.setLocalDescription();
      if (this.#pc.localDescription?.type !== 'offer') return;
      this.#seq += 1;
      this.#port.sendOffer(this.#pc.localDescription, this.#seq);
    } catch (error) {
      if (!this.#closed) this.#port.stuck(error);
    } finally {
      this.#makingOffer = false;
    }
  }

  /** New candidates and credentials (RFC 8838; W3C WebRTC, section 4.4.1.6). */
  restartIce(): void {
    if (this.#role === 'answerer') void this.negotiate();
    else this.#pc.restartIce();
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
    clearInterval(this.#watchdog);
    this.#candidates = [];
  }

  async #onSignal(signal: Incoming): Promise<void> {
    if (signal.kind === 'nack') {
      // A newer offer, or one that waits for its answer, is what was asked for.
      const { signalingState } = this.#pc;
      if (this.#role === 'offerer' && signal.re === this.#seq && signalingState === 'stable')
        this.#pc.restartIce();
      return;
    }
    this.#busy = true;
    try {
      if (signal.kind === 'offer') await this.#onOffer(signal);
      else await this.#onAnswer(signal);
    } finally {
      this.#busy = false;
    }
    if (this.#needed) void this.negotiate();
  }

  async #onOffer({ description, seq, media, call }: Extract<Incoming, { kind: 'offer' }>): Promise<void> {
    // Both began this connection, and ours is the one that stands.
    if (this.#role === 'offerer') return;
    if (seq !== undefined) {
      if (seq <= this.#remoteSeq) {
        this.#answerAgain(seq);
        return;
      }
      this.#remoteSeq = seq;
    }
    if (this.#makingOffer || this.#pc.signalingState !== 'stable') return;
    this.#port.expect(media, description);
    await this.#pc.setRemoteDescription(description);
    await this.#applyCandidates();
    // The browser does one after the other by itself; to wait in between would cost a round through its threads each.
    await Promise.all([this.#port.adopt(), this.#pc.setLocalDescription()]);
    this.#answered = seq === undefined ? undefined : { re: seq, call };
    if (this.#pc.localDescription) this.#port.sendAnswer(this.#pc.localDescription, seq, call);
  }

  #repeat(): void {
    const { signalingState, localDescription } = this.#pc;
    if (signalingState === 'have-local-offer' && localDescription)
      this.#port.sendOffer(localDescription, this.#seq);
  }

  /** An offer that comes twice was sent again because its answer did not arrive. */
  #answerAgain(seq: number): void {
    const description = this.#pc.currentLocalDescription;
    if (this.#answered?.re === seq && description)
      this.#port.sendAnswer(description, seq, this.#answered.call);
  }

  async #onAnswer({ description, re, media }: Extract<Incoming, { kind: 'answer' }>): Promise<void> {
    if (this.#pc.signalingState !== 'have-local-offer') return;
    if (re !== undefined && re !== this.#seq) return;
    this.#port.expect(media, description);
    await this.#pc.setRemoteDescription(description);
    await this.#applyCandidates();
  }

  async #onCandidate(candidate: RTCIceCandidateInit | null): Promise<void> {
    if (!this.#pc.remoteDescription) {
      this.#candidates.push(candidate);
      return;
    }
    try {
      await this.#pc.addIceCandidate(candidate ?? undefined);
    } catch (error) {
      // Candidates of an offer that was not taken fit nothing; the rest are worth knowing of.
      console.debug('roomlet: candidate not taken', error);
    }
  }

  async #applyCandidates(): Promise<void> {
    const waiting = this.#candidates;
    this.#candidates = [];
    await Promise.all(waiting.map((candidate) => this.#onCandidate(candidate)));
  }

  #watch(): void {
    clearInterval(this.#watchdog);
    const { signalingState } = this.#pc;
    if (this.#closed || signalingState === 'stable' || signalingState === 'closed') return;
    let waited = 0;
    this.#watchdog = setInterval(() => {
      if (++waited > MAX_REPEATS) this.#port.stuck('not stable in time');
      // Who offers whenever they like would take a repetition for another offer.
      else if (this.#role === 'offerer') this.#repeat();
    }, REPEAT);
  }
}
