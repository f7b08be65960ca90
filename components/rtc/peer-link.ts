import { Emitter } from '../utils/emitter.ts';
import { untilDone } from '../utils/until-done.ts';
import { keepRole } from './dtls-role.ts';
import { MediaSlots } from './media-slots.ts';
import { Negotiator } from './negotiator.ts';
import type { PathCondition, PathWatch } from './path-watch.ts';
import { SenderBudget } from './sender-budget.ts';
import { hasMedia, MEDIA_ROLES, type LinkSignal, type MediaRole } from './signal.ts';
import type { BudgetPolicy } from './upload-budget.ts';

export interface PeerLinkOptions {
  readonly link: number;
  /** Yields when both make a connection at once. */
  readonly polite: boolean;
  /** The side that made the connection: it offers, and leads in recovery. */
  readonly initiator: boolean;
  /** A client of the walkthrough: whole descriptions, microphone and camera only, no numbers. */
  readonly plain: boolean;
  /** The first offer is a call (`user:call`); otherwise the call was set up before. */
  readonly callFirst: boolean;
  /** Connections to this participant that were given up since one brought everything. */
  readonly replaced: number;
  readonly configuration: RTCConfiguration;
  readonly stream: MediaStream;
  /** Whether signals can get to the other side at the moment. */
  reachable(): boolean;
  /** What the other side says it sends. */
  sends(): readonly MediaRole[];
  /** What may be sent of pictures. */
  readonly budget: BudgetPolicy;
  send(signal: LinkSignal): void;
}

export interface PeerLinkEvents {
  state: PathCondition;
  /** Media have stopped arriving. */
  silent: Record<never, never>;
  track: { readonly role: MediaRole; readonly track: MediaStreamTrack };
  /** Files can go over it. There is one for the life of the connection, and the listener is the first to hear from it. */
  channel: RTCDataChannel;
  /** Everything that is sent arrives. */
  whole: Record<never, never>;
  /** This connection can't be saved; another may. */
  replace: Record<never, never>;
}

/** How long a whole description waits for candidates, in milliseconds. */
const GATHERING = 500;
/** What looks after a path is not in the way of its first picture, and has nothing to do before its first second is over. */
const SETTLING = 600;
/** Browsers probe a new connection with bursts; by then they know what it carries. In milliseconds. */
const PROBING = 500;

/** One RTCPeerConnection to one participant: what is sent, what arrives, and whether it does. */
export class PeerLink extends Emitter<PeerLinkEvents> {
  readonly pc: RTCPeerConnection;
  readonly number: number;
  readonly slots: MediaSlots;
  readonly #options: PeerLinkOptions;
  readonly #negotiator: Negotiator;
  readonly #budget: SenderBudget;
  #watch: PathWatch | undefined;
  #state: PathCondition = 'connecting';
  #heard = false;
  #probing: ReturnType<typeof setTimeout> | undefined;
  readonly #closing = new AbortController();
  /** Fulfilled when it is closed: Firefox never answers what a connection was asked for before that. */
  readonly gone = new Promise<void>((resolve) =>
    this.#closing.signal.addEventListener('abort', () => resolve()),
  );

  constructor(options: PeerLinkOptions) {
    super();
    this.#options = options;
    this.number = options.link;
    this.pc = new RTCPeerConnection(options.configuration);
    this.slots = new MediaSlots(this.pc, options.stream);
    this.#budget = new SenderBudget(this.slots, options.budget);
    const role = options.plain ? 'either' : options.initiator ? 'offerer' : 'answerer';
    this.#negotiator = new Negotiator(this.pc, role, {
      expect: (media, description) => this.slots.expect(media, description),
      adopt: () => {
        const adopted = this.slots.adopt();
        this.#budget.apply();
        return adopted;
      },
      sendOffer: (description, seq) => {
        const call = options.callFirst && !this.#heard;
        void this.#describe(description, { kind: 'offer', call }, { seq });
      },
      sendAnswer: (description, re, call) =>
        void this.#describe(description, { kind: 'answer', call }, { re }),
      sendNack: (re) => options.send({ kind: 'nack', re, link: this.number }),
      stuck: (reason) => this.#stuck(reason),
    });
    this.pc.addEventListener('icecandidate', ({ candidate }) => {
      // A client of the walkthrough ignores candidates; it gets them inside the description.
      if (!options.plain)
        options.send({ kind: 'candidate', candidate: candidate?.toJSON() ?? null, link: this.number });
    });
    this.pc.addEventListener('track', ({ transceiver, track }) => {
      const role = this.slots.roleOf(transceiver);
      if (role) this.emit('track', { role, track });
    });
    this.pc.addEventListener('datachannel', ({ channel }) => this.emit('channel', channel));
    this.pc.addEventListener('connectionstatechange', () => {
      if (!this.#watch && this.pc.connectionState === 'connected') this.#tell('connected');
    });
    setTimeout(() => untilDone(() => this.#look(), this.#closing.signal), SETTLING);
    this.pc.addEventListener('signalingstatechange', () => {
      if (this.pc.signalingState !== 'stable') return;
      this.#openMissing();
      this.#budget.apply();
    });
  }

  get state(): PathCondition {
    return this.#state;
  }

  /** Open media sections and offer them now: the browser would ask for it only after the page has been drawn. */
  open(roles: readonly MediaRole[]): void {
    this.slots.open(roles);
    this.#budget.apply();
    // To add it later would take another negotiation, which only one of the two sides could begin.
    if (!this.#options.plain) this.emit('channel', this.pc.createDataChannel('files'));
    void this.#negotiator.negotiate();
  }

  async setTrack(role: MediaRole, track: MediaStreamTrack | null): Promise<void> {
    if (this.#closed) return;
    await this.slots.setTrack(role, track);
    if (this.pc.signalingState === 'stable') this.#openMissing();
    this.#budget.apply();
  }

  /** Nothing of the other side has been taken in yet, and its offer goes before ours. */
  get yields(): boolean {
    return this.#options.polite && !this.#heard;
  }

  receive(signal: LinkSignal): Promise<void> {
    if (signal.kind === 'offer' || signal.kind === 'answer') this.#heard = true;
    return this.#negotiator.receive(signal);
  }

  /** Signals may have been lost, or the network is another: send again what waits, and look after what is not fine. */
  resume(): void {
    this.#negotiator.resend();
    this.#watch?.retry();
  }

  /** Share the upload with so many links. */
  setLinkCount(links: number): void {
    this.#budget.setLinks(links);
  }

  /** Loudness of the other's microphone at this moment, 0 to 1. */
  audioLevel(): number {
    const receiver = this.slots.get('microphone')?.receiver;
    return Math.max(
      0,
      ...(receiver?.getSynchronizationSources().map((source) => source.audioLevel ?? 0) ?? []),
    );
  }

  close(): void {
    if (this.#closed) return;
    this.#closing.abort();
    this.#watch?.close();
    clearTimeout(this.#probing);
    this.#negotiator.close();
    // The browser ends them a moment later, and until then keeps the page out of the back/forward cache.
    for (const { track } of this.pc.getReceivers()) track.stop();
    this.pc.close();
    this.removeAll();
  }

  async #describe(
    description: RTCSessionDescription,
    signal: { readonly kind: 'offer' | 'answer'; readonly call: boolean },
    number: { readonly seq?: number; readonly re?: number | undefined },
  ): Promise<void> {
    const { plain } = this.#options;
    const whole = { ...signal, description: await this.#whole(description) };
    if (this.#closed) return;
    this.#options.send(
      plain ? whole : { ...whole, ...number, link: this.number, media: this.slots.mapping() },
    );
  }

  /**
   * Sections for what is sent but was not offered by a client of the walkthrough, like a camera where it has none.
   * Not before there has been a first negotiation, which is the other side's to start.
   */
  #openMissing(): void {
    if (!this.#options.plain || !this.pc.remoteDescription) return;
    this.slots.open(MEDIA_ROLES.filter((role) => this.slots.track(role)));
  }

  async #whole(description: RTCSessionDescription): Promise<RTCSessionDescriptionInit> {
    if (this.#options.plain && hasMedia(description)) await gathered(this.pc, GATHERING);
    return keepRole(this.pc, (this.#options.plain && this.pc.localDescription) || description);
  }

  async #look(): Promise<void> {
    if (this.#closed) return;
    const { PathWatch } = await import('./path-watch.ts');
    if (this.#closed) return;
    const options = this.#options;
    this.#watch = new PathWatch(this.pc, {
      leads: options.initiator,
      replaced: options.replaced,
      met: this.#state !== 'connecting',
      condition: (condition) => this.#tell(condition),
      silent: () => this.emit('silent', {}),
      reachable: () => options.reachable(),
      expected: () => (options.plain ? [] : options.sends()).map((role) => this.slots.get(role)?.mid ?? ''),
      back: () => this.#begin(),
      whole: () => this.emit('whole', {}),
      repeat: () => {
        if (!options.plain) void this.#negotiator.negotiate();
      },
      restart: () => this.#negotiator.restartIce(),
      replace: () => this.emit('replace', {}),
    });
  }

  #stuck(reason: unknown): void {
    console.debug('roomlet: negotiation is stuck', reason);
    if (!this.#closed) this.emit('replace', {});
  }

  /**
   * After a break too pictures begin small: the change of size makes a key frame, which the other side would ask for only
   * after a second of pictures that it cannot decode.
   */
  #begin(): void {
    clearTimeout(this.#probing);
    this.#budget.setMeasured(false);
    this.#probing = setTimeout(() => this.#budget.setMeasured(true), PROBING);
  }

  get #closed(): boolean {
    return this.#closing.signal.aborted;
  }

  #tell(state: PathCondition): void {
    if (state === this.#state || this.#closed) return;
    this.#state = state;
    if (state === 'connected' && !this.#probing) this.#begin();
    this.emit('state', state);
  }
}

function gathered(pc: RTCPeerConnection, timeout: number): Promise<void> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(timeout);
    const check = () => {
      if (signal.aborted || pc.iceGatheringState === 'complete' || pc.signalingState === 'closed') resolve();
    };
    signal.addEventListener('abort', check);
    pc.addEventListener('icegatheringstatechange', check, { signal });
    check();
  });
}
