import type { JoinAnswer, RoomFact } from '../../protocol/index.ts';
import { MeshTopology } from '../rtc/mesh-topology.ts';
import type { LinkSignal, MediaRole } from '../rtc/signal.ts';
import type { Topology, TopologyEvents } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { preferences } from '../utils/preferences.ts';
import { randomToken } from '../utils/random.ts';
import { untilDone } from '../utils/until-done.ts';
import { createCallSetup, participantOf, peerOf, presentIn } from './call-desk.ts';
import type { CallSetup } from './call-setup.ts';
import type { FileDesk } from './file-desk.ts';
import type { LocalControl } from './local-control.ts';
import { RemoteMedia } from './remote-media.ts';
import { RoomFacts } from './room-facts.ts';
import { followPlainTrack } from './plain-media.ts';
import type { ParticipantState, RoomState } from './room-state.ts';
import { loadPictures } from './load-pictures.ts';
import { loadTurn } from './load-turn.ts';
import type { PictureTerms } from './picture-terms.ts';
import type { RelayGuard } from './relay-guard.ts';
import type { RoomStore } from './room-store.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';
import { listenToSignals, signalPort } from './signal-wire.ts';
import type { TabMemory } from './tab-memory.ts';
import type { VisitCare } from './visit-care.ts';

export interface VisitOptions {
  readonly signaling: SignalingPort;
  readonly store: RoomStore;
  readonly local: LocalControl;
  readonly memory: TabMemory;
  readonly join: JoinOptions;
  readonly answer: JoinAnswer;
  readonly certificate: RTCCertificate | undefined;
  /** Keeps addresses from leaving a call over relays only. */
  readonly guard: RelayGuard | undefined;
  readonly emit: <E extends keyof SessionEvents>(event: E, data: SessionEvents[E]) => void;
  /** Hears of each change of the state. Answers how to stop. */
  readonly follow: (listener: (state: RoomState) => void) => () => void;
}

/** What participants tell of themselves. */
const SENT = ['microphone', 'camera', 'screen'] as const;
/** Milliseconds after which somebody who came and did not offer is offered to. */
const UNMET = 4_000;
const nothing = (): void => undefined;

/** Everything that exists between a join and a leave. `close()` frees all of it. */
export class RoomVisit {
  readonly calls: CallSetup;
  readonly #options: VisitOptions;
  readonly #topology: Topology;
  readonly #facts: RoomFacts;
  /** `null`: the visit was over before it came. */
  readonly #care: Promise<VisitCare | null>;
  readonly #remote = new RemoteMedia();
  readonly #stopSignals: () => void;
  readonly #closing = new AbortController();
  #pictures: Promise<PictureTerms> | undefined;
  /** The latest to each participant. */
  readonly #channels = new Map<string, RTCDataChannel>();
  #files: Promise<FileDesk> | undefined;

  constructor(options: VisitOptions) {
    this.#options = options;
    const { signaling, store, answer, join, memory, certificate, guard, emit } = options;
    const port = signalPort(signaling);
    const topology = new MeshTopology({
      selfId: answer.id,
      port: guard ? guard(port) : port,
      counter: memory,
      iceServers: answer.iceServers,
      certificate,
      relayOnly: join.relayOnly ?? false,
      isAway: (id) => participantOf(store, id)?.away ?? false,
      sends: (id) => {
        const participant = participantOf(store, id);
        return SENT.filter((role) => participant?.[role] && role !== participant.paused);
      },
    });
    this.#topology = topology;
    topology.on('path', (path) => this.#onPath(path));
    topology.on('track', (event) => this.#onTrack(event));
    topology.on('channel', ({ id, channel }) => {
      this.#channels.set(id, channel);
      // The first word on it; it is said again to whoever greets.
      channel.onmessage = () => untilDone(() => this.files(), this.#closing.signal);
    });
    topology.on('silent', () => void this.#facts.ask());
    this.calls = createCallSetup({
      selfId: answer.id,
      mode: this.#mode,
      signaling,
      store,
      topology,
      memory,
      emit,
    });
    this.#facts = new RoomFacts(
      { signaling, store, applied: (fact) => this.#onFact(fact), gone: (id) => this.#part(id) },
      answer,
    );
    this.#care = new Promise((resolve) => {
      const { signal } = this.#closing;
      untilDone(async () => resolve(await this.#takeCare()), signal);
      signal.addEventListener('abort', () => resolve(null));
    });
    this.#stopSignals = listenToSignals(signaling, {
      signal: (from, signal) => this.#onSignal(from, signal),
      declined: (from) => this.calls.onDeclined(from),
      cancelled: (from, reason) => this.calls.onCancelled(from, reason),
      requested: (from, video) => void this.pictures().then((terms) => terms.requested(from, video), nothing),
    });
  }

  /** Begin: what the join answer has told is in the store by now. */
  start(): void {
    const { local, answer, store, signaling } = this.#options;
    for (const [role, track] of local.tracks) void this.#topology.setTrack(role, track);
    this.#facts.start(answer.n);
    for (const { id } of store.state.participants) this.#meet(id);
    this.#deliver(true);
    if (preferences().quality !== 'auto') this.pictures().catch(nothing);
    const { iceTtl } = answer;
    if (!iceTtl) return;
    const port = { signaling, topology: this.#topology, signal: this.#closing.signal };
    // Cannot be fetched: then the credentials are good until a return to the service brings new ones.
    void loadTurn().then((turn) => turn.renewServers(iceTtl, port), nothing);
  }

  setTrack(role: MediaRole, track: MediaStreamTrack | null): void {
    void this.#topology.setTrack(role, track);
  }

  /** Call somebody: in auto mode those who are in it too get the media at once, anyone else is asked. */
  call(id: string): void {
    const participant = presentIn(this.#options.store, id);
    if (this.#mode === 'auto' && participant.mode === 'auto' && !participant.plain) {
      // What is well would only be interrupted.
      if (/^(connected|poor)$/.test(participant.link)) return;
      this.calls.activate(id);
      this.#topology.connect(peerOf(participant), true);
    } else {
      this.calls.call(id);
    }
  }

  /** Done when it is on its way: who leaves after that has said it. */
  async send(text: string, id = randomToken()): Promise<void> {
    const { local } = this.#options.store.state;
    const message = { id, text };
    const entry = { ...message, from: local.id ?? '', name: local.name, at: Date.now() };
    this.#options.store.dispatch({ type: 'chat-sending', entry });
    (await this.#care)?.deliver(message);
  }

  /** Told to ourselves as well, once the service has it. */
  async react(emoji: string): Promise<void> {
    const { signaling, answer, emit } = this.#options;
    await signaling.request('reaction:send', { emoji });
    emit('reaction', { id: answer.id, emoji });
  }

  /** The service is away. Media go on without it. */
  suspend(): void {
    this.#topology.setSignaling(false);
    this.calls.suspend();
    this.#deliver(false);
  }

  /** Joined again under the same id. */
  resume(answer: JoinAnswer): void {
    const homecoming = this.#facts.resume(answer);
    this.#topology.setIceServers(answer.iceServers);
    const { participants } = this.#options.store.state;
    // The others have let go of us, and wait for a newcomer's offer.
    if (homecoming === 'expired') for (const { id } of participants) this.#part(id);
    this.#topology.setSignaling(true);
    this.calls.resume();
    for (const { id } of participants) this.#meet(id);
    void this.#pictures?.then((terms) => terms.ask(), nothing);
    if (homecoming === 'forgotten') void this.#care.then((care) => care?.sayAgain(answer));
    this.#deliver(true);
  }

  /** What is asked of the others, and granted to them: in most calls all there is, so that it is fetched by those that need it. */
  pictures(): Promise<PictureTerms> {
    const pictures = (this.#pictures ??= loadPictures().then(
      ({ PictureTerms }) => new PictureTerms(this.#options, this.#topology),
    ));
    // What could not be fetched is tried again the next time.
    pictures.catch(() => (this.#pictures = undefined));
    return pictures;
  }

  /** Fetches what exchanges files, when somebody sends the first. */
  files(): Promise<FileDesk> {
    const files = (this.#files ??= import('./file-desk.ts').then(
      ({ FileDesk }) => new FileDesk(this.#options, this.#topology, this.#channels, this.#closing.signal),
    ));
    files.catch(() => (this.#files = undefined));
    return files;
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.#topology.getStats();
  }

  close(): void {
    this.#stopSignals();
    this.#closing.abort();
    this.#facts.close();
    this.calls.close();
    this.#topology.close();
  }

  get #mode() {
    return this.#options.join.mode ?? 'auto';
  }

  /** Who speaks can be told a moment after they are heard, and so can what is written: neither is in the way of the first pictures. */
  async #takeCare(): Promise<VisitCare> {
    const { VisitCare } = await import('./visit-care.ts');
    return new VisitCare(this.#options, this.#topology, this.#closing.signal);
  }

  #deliver(online: boolean): void {
    void this.#care.then((care) => care?.setOnline(online));
  }

  /** The newcomer offers. Those who are away will come back as newcomers themselves. */
  #greet(participant: ParticipantState): void {
    if (participant.away) return;
    if (this.#mode === 'auto') {
      this.call(participant.id);
    } else if (this.#options.memory.calls.includes(participant.id)) {
      // The call was accepted before this page was reloaded.
      this.calls.activate(participant.id);
      this.#topology.connect(peerOf(participant), false);
    }
  }

  #onSignal(from: string, signal: LinkSignal): void {
    const participant = participantOf(this.#options.store, from);
    if (!participant) return;
    // In auto mode everybody is welcome, also whoever takes us for somebody they are in a call with already.
    const { calls } = this;
    const welcome = this.#mode === 'auto' && calls.state(from) === 'none' && !calls.isApart(from);
    if (signal.kind === 'offer' && (signal.call || welcome)) calls.onOffer(from, signal);
    else if (signal.kind === 'answer' && signal.call && calls.onAccepted(from)) return;
    // Nothing of ours goes to anybody with whom there is no call.
    else if (calls.state(from) === 'active') this.#topology.receive(peerOf(participant), signal);
  }

  #onPath({ id, state }: TopologyEvents['path']): void {
    if (state === 'connected') this.calls.settled(id);
    // Whether there is a call is the call's to say; without one, the end of the path changes nothing.
    if (!state && this.calls.state(id) !== 'none') return;
    this.#options.store.dispatch({ type: 'link', id, link: state ?? 'none' });
  }

  #onTrack(event: TopologyEvents['track']): void {
    const { store } = this.#options;
    const { id, role, track } = event;
    store.dispatch({ type: 'media', id, change: this.#remote.add(id, role, track) });
    if (participantOf(store, id)?.plain) followPlainTrack(store, event);
  }

  #onFact(fact: RoomFact): void {
    if (fact.event === 'room:updated') return;
    const { id } = fact.data;
    if (fact.event === 'user:joined') {
      // A client of the walkthrough does not know who is here; it is called by those who are.
      if (participantOf(this.#options.store, id)?.plain && this.#mode === 'auto') this.calls.call(id);
      // Somebody else offers, unless the service was started anew and they take us for who we were before a reload.
      setTimeout(() => this.#meet(id), UNMET);
    }
    const back = 'away' in fact.data && !fact.data.away;
    // What was sent to somebody whose connection was dead, or not made again yet, did not arrive.
    if (fact.event === 'user:joined' || back) this.#topology.resend(id);
    // Who was away when we came was not offered to, and what was asked of them meanwhile has not arrived.
    if (!back) return;
    this.#meet(id);
    void this.#pictures?.then((terms) => terms.ask(), nothing);
  }

  #meet(id: string): void {
    const participant = participantOf(this.#options.store, id);
    const settled = this.#closing.signal.aborted || this.#topology.has(id) || this.calls.isApart(id);
    if (participant && !settled) this.#greet(participant);
  }

  #part(id: string): void {
    this.calls.forget(id);
    this.#topology.disconnect(id);
    this.#remote.remove(id);
  }
}
