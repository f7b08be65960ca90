import { ERROR_MESSAGES, LIMITS, type JoinAnswer, type LeaveReason } from '../../protocol/index.ts';
import { SignalingClient } from '../signaling/signaling-client.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';
import { Emitter } from '../utils/emitter.ts';
import { LocalControl } from './local-control.ts';
import { followPage } from './page-lifecycle.ts';
import { participantChanges } from './participant-changes.ts';
import type { EndReason, RoomError, RoomState } from './room-state.ts';
import { RoomStore } from './room-store.ts';
import { RoomVisit } from './room-visit.ts';
import type { JoinOptions, MediaWishes, Session, SessionEvents, SessionOptions } from './session-api.ts';
import { TabMemory } from './tab-memory.ts';

export interface SessionParts {
  /** Makes the way to the service; a socket, unless a test says otherwise. */
  readonly signaling?: (server: string) => SignalingPort;
}

/**
 * A room without an interface: joins, calls, sends and receives media and chat, and keeps one readonly `state`.
 * `<video-room>` stands on it; an application that draws its own interface uses it directly.
 */
export class RoomSession implements Session {
  readonly #server: string;
  readonly #createSignaling: (server: string) => SignalingPort;
  readonly #emitter = new Emitter<SessionEvents>();
  readonly #store = new RoomStore((state, previous) => this.#announce(state, previous));
  readonly #local: LocalControl;
  readonly #stopPage: () => void;
  readonly #leaveReasons = new Map<string, LeaveReason>();
  #signaling: SignalingPort | null = null;
  #certificate: Promise<RTCCertificate | undefined> | null = null;
  #visit: RoomVisit | null = null;
  #joining: { readonly options: JoinOptions; readonly done: Promise<void> } | null = null;
  #joined: { readonly options: JoinOptions; readonly memory: TabMemory } | null = null;
  #hidden: JoinOptions | null = null;
  /** Grows with each leave: what was begun before it has no effect any more. */
  #era = 0;

  constructor({ server }: SessionOptions, parts: SessionParts = {}) {
    this.#server = server;
    this.#createSignaling = parts.signaling ?? ((url) => new SignalingClient(url));
    this.#local = new LocalControl({
      changed: (change) => this.#store.dispatch({ type: 'local', change }),
      track: (role, track) => this.#visit?.setTrack(role, track),
      flags: (flags) => {
        if (this.#visit) this.#signaling?.send('participant:update', flags);
      },
      error: (error) => this.#emitter.emit('device-error', error),
    });
    this.#stopPage = followPage({ hide: () => this.#hide(), restore: () => this.#restore() });
  }

  get state(): RoomState {
    return this.#store.state;
  }

  on<E extends keyof SessionEvents>(event: E, listener: (data: SessionEvents[E]) => void): () => void {
    return this.#emitter.on(event, listener);
  }

  async prepare(): Promise<void> {
    this.#store.dispatch({ type: 'lobby' });
    void this.#makeCertificate();
    await this.#open()
      .connect()
      .catch(() => undefined);
  }

  startPreview(wishes: MediaWishes = {}): Promise<void> {
    return this.#local.open(wishes);
  }

  stopPreview(): void {
    if (!this.#joining && !this.#joined) this.#local.release();
  }

  remembered(room: string): JoinOptions | null {
    return TabMemory.peek(this.#server, normalise(room));
  }

  join(options: JoinOptions): Promise<void> {
    const current = this.#joining?.options ?? this.#joined?.options;
    if (current && normalise(current.room) === normalise(options.room)) {
      return this.#joining?.done ?? Promise.resolve();
    }
    const era = this.#end('left', null);
    const done = this.#join(options, era).finally(() => {
      if (this.#joining?.done === done) this.#joining = null;
    });
    this.#joining = { options, done };
    return done;
  }

  leave(): Promise<void> {
    this.#joined?.memory.forgetJoin();
    this.#signaling?.send('room:leave', {});
    this.#end('left', null);
    return Promise.resolve();
  }

  call(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.call(id));
  }

  cancelCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.cancel(id));
  }

  acceptCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.accept(id));
  }

  declineCall(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.decline(id));
  }

  hangUp(id: string): Promise<void> {
    return this.#inRoom((visit) => visit.calls.hangUp(id));
  }

  toggleMicrophone(force?: boolean): Promise<boolean> {
    return this.#local.toggleMicrophone(force);
  }

  toggleCamera(force?: boolean): Promise<boolean> {
    return this.#local.toggleCamera(force);
  }

  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.#local.toggleScreen(force);
  }

  toggleHand(force?: boolean): Promise<boolean> {
    return Promise.resolve(this.#local.toggleHand(force));
  }

  setMicrophone(deviceId: string): Promise<void> {
    return this.#local.media.microphone.select(deviceId);
  }

  setCamera(deviceId: string): Promise<void> {
    return this.#local.media.camera.select(deviceId);
  }

  setSpeaker(deviceId: string): Promise<void> {
    this.#store.dispatch({ type: 'speaker', deviceId });
    return Promise.resolve();
  }

  sendChatMessage(text: string): Promise<void> {
    const trimmed = text.trim();
    if (!trimmed) return Promise.resolve();
    if (trimmed.length > LIMITS.chatText) return Promise.reject(refusal('too-large'));
    return this.#inRoom((visit) => visit.send(trimmed));
  }

  retryChatMessage(id: string): Promise<void> {
    const message = this.state.messages.find(
      (entry) => entry.own && entry.id === id && entry.status === 'failed',
    );
    return this.#inRoom((visit) => message && visit.send(message.text, id));
  }

  setAudioBlocked(blocked: boolean): void {
    this.#store.dispatch({ type: 'audio-blocked', blocked });
  }

  setParticipantVolume(id: string, volume: number): Promise<void> {
    const clamped = Math.min(1, Math.max(0, volume));
    this.#store.dispatch({ type: 'media', id, change: { volume: clamped } });
    return Promise.resolve();
  }

  getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return this.#visit?.getStats() ?? Promise.resolve(new Map());
  }

  async close(): Promise<void> {
    await this.leave();
    this.#stopPage();
    this.#emitter.removeAll();
  }

  /** Before the first `await` nothing of the previous visit is left; after each, `era` tells whether we still want it. */
  async #join(options: JoinOptions, era: number): Promise<void> {
    const { room, email, displayName = '', mode = 'auto' } = options;
    this.#store.dispatch({ type: 'joining', room: normalise(room), email, name: displayName, mode });
    try {
      const signaling = this.#open();
      const media = this.#local.open(options);
      const [certificate] = await Promise.all([this.#makeCertificate(), signaling.connect()]);
      this.#check(era);
      const memory = new TabMemory(this.#server, normalise(room));
      const answer = await signaling.request('room:join', this.#request(options, memory));
      this.#check(era);
      this.#enter(options, memory, answer, certificate);
      void media;
    } catch (error) {
      if (era === this.#era) this.#fail(error);
      throw error;
    }
  }

  #enter(
    join: JoinOptions,
    memory: TabMemory,
    answer: JoinAnswer,
    certificate: RTCCertificate | undefined,
  ): void {
    memory.remember(join);
    this.#joined = { options: join, memory };
    this.#visit = new RoomVisit({
      signaling: this.#open(),
      store: this.#store,
      local: this.#local,
      memory,
      join,
      answer,
      certificate,
      emit: (event, data) => this.#emitter.emit(event, data),
    });
    this.#store.dispatch({ type: 'joined', answer });
    this.#visit.start();
    this.#emitter.emit('joined', { room: answer.room, id: answer.id });
  }

  /** The socket is back: tell the service who we are, under the same id. */
  async #rejoin(): Promise<void> {
    const era = this.#era;
    const joined = this.#joined;
    if (!joined) return;
    try {
      const answer = await this.#open().request('room:join', this.#request(joined.options, joined.memory));
      if (era !== this.#era) return;
      this.#visit?.resume(answer);
      this.#store.dispatch({ type: 'phase', phase: 'joined', error: null });
      this.#emitter.emit('reconnected', {});
    } catch (error) {
      // Without an answer the connection is gone again, and comes back through here; a refusal is final.
      if (era !== this.#era || !(error instanceof CodedError)) return;
      if (error.code === 'timeout') void this.#rejoin();
      else if (error.code !== 'unreachable') this.#end('network', toRoomError(error));
    }
  }

  #request({ room, email, displayName, token, mode }: JoinOptions, memory: TabMemory) {
    const media = this.#local.flags;
    return { room, email, displayName, token, mode, v: LIMITS.version, secret: memory.secret, media };
  }

  #open(): SignalingPort {
    if (this.#signaling) return this.#signaling;
    const signaling = this.#createSignaling(this.#server);
    this.#signaling = signaling;
    signaling.onStatus((status) => {
      if (!this.#visit || this.#signaling !== signaling) return;
      if (status === 'online') void this.#rejoin();
      else if (this.state.phase === 'joined') {
        this.#visit.suspend();
        this.#store.dispatch({ type: 'phase', phase: 'reconnecting' });
        this.#emitter.emit('reconnecting', {});
      }
    });
    signaling.on('room:error', ({ event, code, message }) => {
      if (event === 'room:join' && code === 'duplicate') this.#end('duplicate', { code, message });
    });
    signaling.on('user:left', ({ id, reason }) => this.#leaveReasons.set(id, reason));
    return signaling;
  }

  /** An own certificate made ahead spares each connection the making of a key. */
  #makeCertificate(): Promise<RTCCertificate | undefined> {
    this.#certificate ??= RTCPeerConnection.generateCertificate({
      name: 'ECDSA',
      namedCurve: 'P-256',
    } as EcKeyGenParams).catch(() => undefined);
    return this.#certificate;
  }

  /** The only way out of a room that people are told of. Answers the new era. */
  #end(reason: EndReason, error: RoomError | null): number {
    const wasIn = this.#joined !== null;
    // A socket that the lobby has warmed up, and its preview, serve the join that is about to come.
    this.#release(wasIn || this.state.phase === 'connecting');
    if (wasIn) {
      this.#store.dispatch({ type: 'ended', reason, error });
      this.#emitter.emit('left', { reason });
    }
    return this.#era;
  }

  #release(everything: boolean): void {
    this.#era += 1;
    this.#visit?.close();
    this.#visit = null;
    this.#joined = null;
    this.#joining = null;
    this.#leaveReasons.clear();
    if (!everything) return;
    this.#signaling?.close();
    this.#signaling = null;
    this.#local.release();
  }

  #fail(error: unknown): void {
    const roomError = toRoomError(error);
    this.#store.dispatch({ type: 'phase', phase: 'lobby', error: roomError });
    this.#emitter.emit('error', roomError);
  }

  #check(era: number): void {
    if (era !== this.#era) throw new CodedError('aborted', 'The room was left before the join was answered.');
  }

  #inRoom(act: (visit: RoomVisit) => void): Promise<void> {
    if (!this.#visit) return Promise.reject(refusal('not-joined'));
    act(this.#visit);
    return Promise.resolve();
  }

  #announce(state: RoomState, previous: RoomState): void {
    const { joined, left, updated } =
      state.participants === previous.participants
        ? { joined: [], left: [], updated: [] }
        : participantChanges(previous.participants, state.participants);
    this.#emitter.emit('state', state);
    if (state.phase !== previous.phase) {
      this.#emitter.emit('phase', { phase: state.phase, previous: previous.phase });
    }
    if (state.phase === 'ended') return;
    for (const participant of joined) this.#emitter.emit('participant-joined', { participant });
    for (const participant of left) {
      const reason = this.#leaveReasons.get(participant.id) ?? 'timeout';
      this.#leaveReasons.delete(participant.id);
      this.#emitter.emit('participant-left', { participant, reason });
    }
    for (const change of updated) this.#emitter.emit('participant-updated', change);
  }

  /** A reload is back in a moment, under the same id; a closed tab is not. The service waits a little for it. */
  #hide(): void {
    const joined = this.#joined;
    if (joined) this.#signaling?.send('room:leave', { hold: true });
    this.#release(true);
    this.#hidden = joined?.options ?? null;
  }

  #restore(): void {
    const options = this.#hidden;
    this.#hidden = null;
    if (options) this.join(options).catch(() => undefined);
  }
}

function normalise(room: string): string {
  return room.normalize('NFKC').trim();
}

function refusal(code: 'not-joined' | 'too-large'): CodedError {
  return new CodedError(code, ERROR_MESSAGES[code]);
}

function toRoomError(error: unknown): RoomError {
  if (error instanceof CodedError) return { code: error.code as RoomError['code'], message: error.message };
  return { code: 'internal', message: ERROR_MESSAGES.internal };
}
