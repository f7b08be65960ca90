import type { JoinAnswer, MediaFlags } from '../../protocol/index.ts';
import { LIMITS } from '../../protocol/limits.ts';
import { foldRoomName } from '../../protocol/room-name.ts';
import { SignalingClient } from '../signaling/signaling-client.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError, PASSING } from '../utils/coded-error.ts';
import { activated } from '../utils/dom-activation.ts';
import { Emitter } from '../utils/emitter.ts';
import { Announcer } from './announcer.ts';
import { LocalControl } from './local-control.ts';
import { followPage } from './page-lifecycle.ts';
import { isComing, type EndReason, type RoomError } from './room-state.ts';
import { RoomControls } from './room-controls.ts';
import { isBlank, refused, toRoomError } from './room-errors.ts';
import { RoomStore } from './room-store.ts';
import { loadTurn } from './load-turn.ts';
import type { RelayGuard } from './relay-guard.ts';
import { RoomVisit } from './room-visit.ts';
import { isEnd, ServiceLine } from './service-line.ts';
import type { JoinOptions, Session, SessionEvents, SessionOptions } from './session-api.ts';
import { elsewhere } from './tab-claim.ts';
import { TabMemory } from './tab-memory.ts';
import { TabPlace } from './tab-place.ts';

/** A service that could not answer the return to a room is asked again after this, in milliseconds. */
const REJOIN = 1_000;

interface Joining {
  readonly options: JoinOptions;
  readonly admission: Promise<JoinOptions> | undefined;
  readonly done: Promise<void>;
}

export interface SessionParts {
  /** Makes the way to the service; a socket, unless a test says otherwise. */
  readonly signaling?: (server: string) => SignalingPort;
}

/**
 * A room without an interface: joins, calls, sends and receives media and chat, and keeps one readonly `state`.
 * `<video-room>` stands on it; an application that draws its own interface uses it directly.
 */
export class RoomSession extends RoomControls implements Session {
  readonly #server: string;
  readonly #emitter: Emitter<SessionEvents>;
  readonly #store: RoomStore;
  readonly #local: LocalControl;
  readonly #line: ServiceLine;
  readonly #place: TabPlace;
  readonly #stopPage: () => void;
  #joining: Joining | null = null;
  #joined: { readonly options: JoinOptions; readonly memory: TabMemory } | null = null;
  /** Grows with each leave: what was begun before it has no effect any more. */
  #era = 0;
  #abandon: () => void = () => undefined;

  constructor({ server }: SessionOptions, parts: SessionParts = {}) {
    const emitter = new Emitter<SessionEvents>();
    const announcer = new Announcer((event, data) => emitter.emit(event, data));
    const store = new RoomStore((state, previous) => announcer.announce(state, previous));
    const local = new LocalControl({
      changed: (change) => store.dispatch({ type: 'local', change }),
      track: (role, track) => this.visit?.setTrack(role, track),
      flags: (flags) => this.#tellFlags(flags),
      error: (error) => emitter.emit('device-error', error),
      moved: (event) => emitter.emit('device-moved', event),
      speaker: (speaker) => store.dispatch({ type: 'own', change: { speaker } }),
    });
    const createSignaling = parts.signaling ?? ((url: string) => new SignalingClient(url));
    const line = new ServiceLine(() => createSignaling(server), {
      lost: () => this.#suspend(),
      back: () => void this.#rejoin(),
      ended: (reason, error) => this.#end(reason, error),
      waiting: (change) => store.dispatch({ type: 'own', change }),
      leaving: (id, reason) => announcer.explain(id, reason),
      reaction: ({ from: id, emoji }) => emitter.emit('reaction', { id, emoji }),
      appMessage: (message) => emitter.emit('app-message', message),
    });
    super(store, local, line, server);
    this.#emitter = emitter;
    this.#store = store;
    this.#local = local;
    this.#server = server;
    this.#line = line;
    this.#place = new TabPlace({
      open: (options) => local.open(options),
      isConnected: () => this.state.phase === 'joined',
      moved: () => (this.#joined ? void this.#end('duplicate', null) : this.#fail(elsewhere())),
    });
    this.#stopPage = followPage(() => this.#hide());
  }

  on<E extends keyof SessionEvents>(event: E, listener: (data: SessionEvents[E]) => void): () => void {
    return this.#emitter.on(event, listener);
  }

  stopPreview(): void {
    if (!this.#joining && !this.#joined) this.#local.release();
  }

  remembered(room: string): JoinOptions | null {
    return TabMemory.peek(this.#server, foldRoomName(room));
  }

  async join(options: JoinOptions, admission?: Promise<JoinOptions>): Promise<void> {
    this.open();
    if (isBlank(options?.room)) throw refused('invalid-room');
    if (isBlank(options.email)) throw refused('invalid-email');
    const current = this.#joining?.options ?? this.#joined?.options;
    if (current && foldRoomName(current.room) === foldRoomName(options.room)) return this.#joining?.done;
    const era = this.#quit();
    // Who leaves waits for nothing that was under way: neither the service nor the page may ever answer.
    const left = new Promise<never>((_, reject) => (this.#abandon = () => reject(refused('aborted'))));
    const done = Promise.race([this.#join(options, era, admission), left]).finally(() => {
      if (this.#joining?.done === done) this.#joining = null;
    });
    this.#joining = { options, admission, done };
    return done;
  }

  async leave(): Promise<void> {
    this.#quit();
    if (isComing(this.state.phase)) this.#store.dispatch({ type: 'phase', phase: 'lobby' });
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.leave();
    this.#release(true);
    this.#stopPage();
    this.#emitter.removeAll();
  }

  /** Before the first `await` nothing of the previous visit is left; after each, `era` tells whether we still want it. */
  async #join(asked: JoinOptions, era: number, admission?: Promise<JoinOptions>): Promise<void> {
    const { room, email, displayName = '', mode = 'auto' } = asked;
    this.#store.dispatch({ type: 'joining', room: foldRoomName(room), email, name: displayName, mode });
    try {
      const [wanted] = await Promise.all([admission ?? asked, activated()]);
      this.#check(era);
      performance.mark('joining');
      const { signaling } = this.#line;
      const memory = new TabMemory(this.#server, foldRoomName(room), email);
      const [options, certificate, guard] = await Promise.all([
        this.#place.claim(memory, wanted),
        this.#line.certificate(),
        wanted.relayOnly ? loadTurn().then((turn) => turn.relayGuard(signaling)) : undefined,
        this.#line.connect(),
      ]);
      this.#check(era);
      const request = this.#request(options, memory);
      const answer = await this.#line.enter(request, this.#store);
      this.#check(era);
      this.#enter(options, memory, answer, certificate, guard);
      // Whoever was told may have left at once.
      this.#check(era);
      this.visit?.start();
      this.#correctFlags(request.media);
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
    guard: RelayGuard | undefined,
  ): void {
    memory.remember(join);
    this.#joined = { options: join, memory };
    this.visit = new RoomVisit({
      signaling: this.#line.signaling,
      store: this.#store,
      local: this.#local,
      memory,
      join,
      answer,
      certificate,
      guard,
      emit: (event, data) => this.#emitter.emit(event, data),
      follow: (listener) => this.on('state', listener),
    });
    this.#store.dispatch({ type: 'joined', answer });
  }

  /** The socket is back: tell the service who we are, under the same id. */
  async #rejoin(): Promise<void> {
    const era = this.#era;
    const joined = this.#joined;
    if (!joined || this.#place.taken || this.state.phase !== 'reconnecting') return;
    try {
      await joined.memory.renewing?.then(() => this.#check(era));
      const request = this.#request(joined.options, joined.memory);
      const answer = await this.#line.signaling.request('room:join', request);
      if (era !== this.#era || this.state.phase !== 'reconnecting') return;
      this.visit?.resume(answer);
      this.#correctFlags(request.media);
      this.#store.dispatch({ type: 'phase', phase: 'joined', error: null });
      this.#emitter.emit('reconnected', {});
    } catch (error) {
      if (era !== this.#era || !(error instanceof CodedError)) return;
      // A connection that is gone again comes back through here.
      if (!PASSING.has(error.code)) this.#end(isEnd(error.code) ? error.code : 'network', toRoomError(error));
      else if (error.code !== 'unreachable') setTimeout(() => void this.#rejoin(), REJOIN);
    }
  }

  /** For the others, and for ourselves: whoever has switched something off finds it off after a reload. */
  #tellFlags(flags: MediaFlags): void {
    if (!this.visit || !this.#joined) return;
    this.#line.signaling.send('participant:update', flags);
    const { microphone, camera } = flags;
    const { memory, options } = this.#joined;
    this.#joined = { memory, options: { ...options, startMuted: !microphone, startCameraOff: !camera } };
    memory.remember(this.#joined.options);
  }

  /** A device may have opened, or been switched off, while the service was answering. */
  #correctFlags(told: MediaFlags): void {
    const { flags } = this.#local;
    const changed = (Object.keys(flags) as (keyof MediaFlags)[]).some((flag) => flags[flag] !== told[flag]);
    if (changed) this.#tellFlags(flags);
  }

  #request({ token: asked, ...join }: JoinOptions, { secret, token = asked }: TabMemory) {
    const { room, email, displayName, mode, relayOnly } = join;
    const media = this.#local.flags;
    return { room, email, displayName, token, mode, relayOnly, v: LIMITS.version, secret, media };
  }

  /** Says goodbye: the place of whoever just vanishes is held. Answers the new era. */
  #quit(): number {
    // Also where the answer to a join is on its way.
    if (this.#joined ?? this.#joining) this.#line.signaling.send('room:leave', {});
    return this.#end('left', null);
  }

  #suspend(): void {
    if (!this.visit || this.state.phase !== 'joined') return;
    this.visit.suspend();
    this.#store.dispatch({ type: 'phase', phase: 'reconnecting' });
    this.#emitter.emit('reconnecting', {});
  }

  /** The only way out of a room that people are told of. Answers the new era. */
  #end(reason: EndReason, error: RoomError | null): number {
    const wasIn = this.#joined !== null;
    this.#joined?.memory.end(reason);
    // A socket that the lobby has warmed up, and its preview, serve the join that is about to come.
    this.#release(wasIn || isComing(this.state.phase));
    this.#abandon();
    if (wasIn) {
      this.#store.dispatch({ type: 'ended', reason, error });
      this.#emitter.emit('left', { reason });
    }
    return this.#era;
  }

  #release(everything: boolean): void {
    this.#era += 1;
    this.visit?.close();
    this.visit = null;
    this.#joined = null;
    this.#joining = null;
    this.#place.release();
    if (!everything) return;
    this.#line.close();
    this.#local.release();
  }

  #fail(error: unknown): void {
    const roomError = toRoomError(error);
    this.#release(false);
    // Nobody sees themselves while the call is elsewhere.
    if (roomError.code === 'elsewhere') this.#local.release();
    this.#store.dispatch({ type: 'phase', phase: 'lobby', error: roomError });
    this.#emitter.emit('error', roomError);
  }

  #check(era: number): void {
    if (era !== this.#era) throw refused('aborted');
  }

  /** A reload is back in a moment, under the same id; a closed tab is not. The service waits a little for it. */
  #hide(): () => void {
    const { options, admission }: Partial<Joining> = this.#joined ?? this.#joining ?? {};
    const { flags } = this.#local;
    if (this.#joined) this.#line.signaling.send('room:leave', { hold: true });
    this.#release(true);
    return () => {
      if (options) this.join(options, admission).catch(() => undefined);
      if (this.state.phase !== 'lobby') return;
      void this.prepare();
      void this.#local.media.open(flags);
    };
  }
}
