import type { JoinAnswer, RoomFact, WireParticipant } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { Outbox } from '../chat/outbox.ts';
import { MeshTopology } from '../rtc/mesh-topology.ts';
import type { LinkSignal, MediaRole } from '../rtc/signal.ts';
import type { RemotePeer, Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CallSetup } from './call-setup.ts';
import { FactSequencer } from './fact-sequencer.ts';
import type { LocalControl } from './local-control.ts';
import { RemoteMedia } from './remote-media.ts';
import type { LinkState, ParticipantState } from './room-state.ts';
import type { RoomStore } from './room-store.ts';
import type { JoinOptions, SessionEvents } from './session-api.ts';
import { EMPTY_ANSWER, EMPTY_OFFER, listenToSignals, signalPort } from './signal-wire.ts';
import { SpeakingMonitor } from './speaking-monitor.ts';
import type { TabMemory } from './tab-memory.ts';

export interface VisitOptions {
  readonly signaling: SignalingPort;
  readonly store: RoomStore;
  readonly local: LocalControl;
  readonly memory: TabMemory;
  readonly join: JoinOptions;
  readonly answer: JoinAnswer;
  readonly certificate: RTCCertificate | undefined;
  emit<E extends keyof SessionEvents>(event: E, data: SessionEvents[E]): void;
}

/** A service that has lost its memory is rejoined by everyone; whoever is not back after this has left. */
const RETURN = 15_000;

/** Everything that exists between a join and a leave. `close()` frees all of it. */
export class RoomVisit {
  readonly #options: VisitOptions;
  readonly #topology: Topology;
  readonly #calls: CallSetup;
  readonly #sequencer: FactSequencer;
  readonly #outbox: Outbox;
  readonly #remote = new RemoteMedia();
  readonly #speaking: SpeakingMonitor;
  readonly #stops: (() => void)[] = [];
  #epoch: string;
  #returning: ReturnType<typeof setTimeout> | undefined;

  constructor(options: VisitOptions) {
    this.#options = options;
    const { signaling, answer, join, memory, certificate } = options;
    this.#epoch = answer.epoch;
    this.#topology = new MeshTopology({
      selfId: answer.id,
      port: signalPort(signaling),
      counter: memory,
      iceServers: answer.iceServers,
      certificate,
      relayOnly: join.relayOnly ?? false,
    });
    this.#calls = this.#createCalls();
    this.#sequencer = new FactSequencer({
      apply: (fact) => this.#apply(fact),
      missing: (since) => void this.#sync(since),
    });
    this.#outbox = new Outbox({
      deliver: async ({ id, text }) => void (await signaling.request('chat:send', { id, text })),
      failed: ({ id }) => options.store.dispatch({ type: 'chat-failed', id }),
    });
    this.#speaking = new SpeakingMonitor({
      remoteLevels: () => new Map(this.#participants.map(({ id }) => [id, this.#topology.audioLevel(id)])),
      localTrack: () => (options.local.flags.microphone ? options.local.media.microphone.track : null),
      changed: (ids, self) => options.store.dispatch({ type: 'speaking', ids, self }),
    });
    this.#listen();
  }

  get calls(): Pick<CallSetup, 'call' | 'cancel' | 'accept' | 'decline' | 'hangUp' | 'state'> {
    return this.#calls;
  }

  /** Begin: what the join answer has told is in the store by now. */
  start(): void {
    for (const [role, track] of this.#options.local.tracks) void this.#topology.setTrack(role, track);
    this.#sequencer.reset(this.#options.answer.n);
    for (const participant of this.#participants) this.#greet(participant);
    this.#outbox.setOnline(true);
  }

  setTrack(role: MediaRole, track: MediaStreamTrack | null): void {
    void this.#topology.setTrack(role, track);
  }

  /** Call somebody: in auto mode those who are in it too get the media at once, anyone else is asked. */
  call(id: string): void {
    const participant = this.#participant(id);
    if (!participant) return;
    if (this.#mode === 'auto' && participant.mode === 'auto' && !participant.plain) {
      this.#calls.activate(id);
      this.#topology.connect(peerOf(participant), true);
    } else {
      this.#calls.call(id);
    }
  }

  send(text: string, id?: string): void {
    const { local } = this.#options.store.state;
    const message = this.#outbox.add(text, id);
    const entry = { ...message, from: local.id ?? '', name: local.name, at: Date.now() };
    this.#options.store.dispatch({ type: 'chat-sending', entry });
  }

  /** The service is away. Media go on without it. */
  suspend(): void {
    this.#topology.setSignaling(false);
    this.#outbox.setOnline(false);
  }

  /** Joined again under the same id. */
  resume(answer: JoinAnswer): void {
    const { store } = this.#options;
    const forgotten = answer.epoch !== this.#epoch;
    this.#epoch = answer.epoch;
    const before = this.#participants;
    const named = new Set(answer.participants.map(({ id }) => id));
    const missing = before.map(({ id }) => id).filter((id) => !named.has(id));
    store.dispatch({ type: 'snapshot', snapshot: answer, kept: new Set(forgotten ? missing : []) });
    if (forgotten) this.#awaitReturn(missing);
    else for (const id of missing) this.#part(id);
    this.#topology.setIceServers(answer.iceServers);
    this.#topology.setSignaling(true);
    this.#sequencer.reset(answer.n);
    for (const participant of this.#participants) {
      if (!this.#topology.has(participant.id)) this.#greet(participant);
    }
    if (forgotten) this.#sayAgain(answer);
    this.#outbox.setOnline(true);
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.#topology.getStats();
  }

  close(): void {
    for (const stop of this.#stops.splice(0)) stop();
    clearTimeout(this.#returning);
    this.#speaking.close();
    this.#outbox.close();
    this.#calls.close();
    this.#topology.close();
    this.#remote.clear();
  }

  get #mode() {
    return this.#options.join.mode ?? 'auto';
  }

  get #participants(): readonly ParticipantState[] {
    return this.#options.store.state.participants;
  }

  #participant(id: string): ParticipantState | undefined {
    return this.#participants.find((participant) => participant.id === id);
  }

  /** The newcomer offers. Those who are away will come back as newcomers themselves. */
  #greet(participant: ParticipantState): void {
    const { id, away, plain, mode } = participant;
    if (away) return;
    if (this.#mode === 'ring') {
      if (!this.#options.memory.calls.includes(id)) return;
      this.#calls.activate(id);
      this.#topology.connect(peerOf(participant), false);
    } else if (plain || mode === 'ring') {
      this.#calls.call(id);
    } else {
      this.call(id);
    }
  }

  #createCalls(): CallSetup {
    const { signaling, store, memory, answer, emit } = this.#options;
    const tell = (event: 'incoming-call' | 'call-accepted' | 'call-declined' | 'call-ended', id: string) => {
      const participant = this.#participant(id);
      if (participant) emit(event, { participant });
    };
    const ifPresent = (id: string, act: (peer: RemotePeer) => void) => {
      const participant = this.#participant(id);
      if (participant) act(peerOf(participant));
    };
    return new CallSetup({
      selfId: answer.id,
      mode: this.#mode,
      isPlain: (id) => this.#participant(id)?.plain ?? false,
      sendCall: (to) => signaling.send('user:call', { to, offer: EMPTY_OFFER }),
      sendAccepted: (to) => signaling.send('call:accepted', { to, ans: EMPTY_ANSWER }),
      sendDeclined: (to) => signaling.send('call:declined', { to }),
      sendCancelled: (to, reason) => signaling.send('call:cancelled', { to, reason }),
      connect: (id) => ifPresent(id, (peer) => this.#topology.has(id) || this.#topology.connect(peer, false)),
      expect: (id) => ifPresent(id, (peer) => this.#topology.expect(peer)),
      offered: (id, offer) => ifPresent(id, (peer) => this.#topology.receive(peer, offer)),
      hungUp: (id) => this.#topology.disconnect(id),
      changed: (id, state) => {
        memory.setCalls(this.#calls.active);
        if (state !== 'active') store.dispatch({ type: 'link', id, link: state });
        else if (!this.#topology.has(id)) store.dispatch({ type: 'link', id, link: 'connecting' });
      },
      tell,
      tellCancelled: (id, reason) => {
        const participant = this.#participant(id);
        if (participant) emit('call-cancelled', { participant, reason });
      },
    });
  }

  #listen(): void {
    const { signaling, store } = this.#options;
    const fact = (received: RoomFact) => this.#sequencer.receive(received);
    this.#stops.push(
      signaling.on('user:joined', (data) => fact({ event: 'user:joined', data })),
      signaling.on('user:left', (data) => fact({ event: 'user:left', data })),
      signaling.on('participant:updated', (data) => fact({ event: 'participant:updated', data })),
      signaling.on('chat:message', (data) => fact({ event: 'chat:message', data })),
      listenToSignals(signaling, {
        signal: (from, signal) => this.#onSignal(from, signal),
        declined: (from) => this.#calls.onDeclined(from),
        cancelled: (from, reason) => this.#calls.onCancelled(from, reason),
      }),
      this.#topology.on('path', ({ id, state }) => {
        if (state === 'connected') this.#calls.settled(id);
        // Whether there is a call is the call's to say; without one, the end of the path changes nothing.
        const link: LinkState = state ?? 'none';
        if (state || this.#calls.state(id) === 'none') store.dispatch({ type: 'link', id, link });
      }),
      this.#topology.on('track', ({ id, role, track }) => {
        store.dispatch({ type: 'media', id, change: this.#remote.add(id, role, track) });
        if (this.#participant(id)?.plain) this.#follow(id, role, track);
      }),
    );
  }

  #onSignal(from: string, signal: LinkSignal): void {
    const participant = this.#participant(from);
    if (!participant) return;
    if (signal.kind === 'offer' && signal.call) this.#calls.onOffer(from, signal);
    else if (signal.kind === 'answer' && signal.call && this.#calls.onAccepted(from)) return;
    // Nothing of ours goes to anybody with whom there is no call.
    else if (this.#calls.state(from) === 'active') this.#topology.receive(peerOf(participant), signal);
  }

  #apply(fact: RoomFact): void {
    const { store, emit } = this.#options;
    store.dispatch({ type: 'fact', fact });
    switch (fact.event) {
      case 'user:joined': {
        // A client of the walkthrough does not know who is here; it is called by those who are.
        const participant = this.#participant(fact.data.id);
        if (participant?.plain && this.#mode === 'auto') this.#calls.call(participant.id);
        break;
      }
      case 'user:left':
        this.#part(fact.data.id);
        break;
      case 'chat:message': {
        const { id, from } = fact.data;
        const message = store.state.messages.findLast((entry) => entry.id === id && entry.from === from);
        if (message) emit('chat-message', { message });
        break;
      }
      case 'participant:updated':
        break;
      default:
        fact satisfies never;
    }
  }

  #part(id: string): void {
    this.#calls.forget(id);
    this.#topology.disconnect(id);
    this.#remote.remove(id);
  }

  /** A client of the walkthrough says nothing of its devices; its tracks do. */
  #follow(id: string, role: MediaRole, track: MediaStreamTrack): void {
    if (role !== 'microphone' && role !== 'camera') return;
    const tell = () =>
      this.#options.store.dispatch({
        type: 'media',
        id,
        change: { [role]: !track.muted && track.readyState === 'live' },
      });
    for (const event of ['mute', 'unmute', 'ended']) track.addEventListener(event, tell);
    tell();
  }

  #awaitReturn(missing: readonly string[]): void {
    clearTimeout(this.#returning);
    this.#returning = setTimeout(() => {
      for (const id of missing) {
        if (!this.#participant(id)?.away) continue;
        this.#part(id);
        this.#options.store.dispatch({ type: 'gone', id });
      }
    }, RETURN);
  }

  /** The room's history is what its participants remember of their own. */
  #sayAgain(answer: JoinAnswer): void {
    const known = new Set(answer.chat.map(({ id }) => id));
    const since = Date.now() - LIMITS.chatHistoryAge;
    for (const { id, text, own, status, at } of this.#options.store.state.messages) {
      if (own && status === 'sent' && at > since && !known.has(id)) this.#outbox.add(text, id);
    }
  }

  async #sync(since: number): Promise<void> {
    try {
      const answer = await this.#options.signaling.request('room:sync', { since, epoch: this.#epoch });
      if ('facts' in answer) {
        for (const fact of answer.facts) this.#sequencer.receive(fact);
        return;
      }
      const { snapshot } = answer;
      const named = new Set(snapshot.participants.map(({ id }: WireParticipant) => id));
      const missing = this.#participants.filter(({ id }) => !named.has(id));
      this.#options.store.dispatch({ type: 'snapshot', snapshot, kept: new Set() });
      for (const { id } of missing) this.#part(id);
      this.#sequencer.reset(snapshot.n);
    } catch {
      this.#sequencer.unanswered();
    }
  }
}

function peerOf({ id, plain, screen }: ParticipantState): RemotePeer {
  return { id, plain, screen };
}
