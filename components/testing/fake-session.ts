/** A session without a network, for tests of the elements: shows any state, and records what it is asked for. */
import type { PeekAnswer } from '../../protocol/index.ts';
import type { Diagnosis } from '../room/diagnosis/diagnosis.ts';
import type { DeviceKind } from '../media/device.ts';
import type { TrackProcessor } from '../media/track-processor.ts';
import type { MediaPreferences } from '../room/media-preferences.ts';
import { Emitter } from '../utils/emitter.ts';
import { setPreferences } from '../utils/preferences.ts';
import {
  INITIAL_STANDING,
  INITIAL_STATE,
  type ChatEntry,
  type EndReason,
  type FileAction,
  type LocalState,
  type ParticipantState,
  type RoomError,
  type RoomState,
  type SendFileOptions,
} from '../room/room-state.ts';
import type {
  AppMessageOptions,
  JoinOptions,
  MediaWishes,
  ModerationEvent,
  Session,
  SessionEvents,
  SessionOptions,
  SoundName,
} from '../room/session-api.ts';

export function participant(id: string, change: Partial<ParticipantState> = {}): ParticipantState {
  return {
    id,
    email: `${id}@example.org`,
    name: id,
    mode: 'auto',
    ...INITIAL_STANDING,
    plain: false,
    away: false,
    link: 'connected',
    speaking: false,
    stream: null,
    screenStream: null,
    microphone: true,
    camera: false,
    screen: false,
    hand: false,
    handAt: 0,
    volume: 1,
    screenVolume: 1,
    ...change,
  };
}

export function chatEntry(id: string, change: Partial<ChatEntry> = {}): ChatEntry {
  return {
    id,
    from: 'ada',
    name: 'Ada',
    text: id,
    at: Date.UTC(2026, 0, 5, 9, 30),
    own: false,
    status: 'sent',
    ...change,
  };
}

export class FakeSession implements Session {
  readonly options: SessionOptions;
  state: RoomState = INITIAL_STATE;
  /** Every call, in order: name and arguments. */
  readonly asked: (readonly [method: string, ...args: unknown[]])[] = [];
  /** What the next join is refused with. */
  refuseWith: Error | null = null;
  /** What hosts are refused with. */
  refuseHostWith: Error | null = null;
  /** What the next file is refused with. */
  refuseFileWith: Error | null = null;
  rememberedJoin: JoinOptions | null = null;
  /** What a look into any room tells, or is refused with. */
  peekAnswer: PeekAnswer | Error = { count: 0, capacity: 8 };
  closed = false;
  /** What the next check finds. */
  diagnosis: Promise<Diagnosis> = new Promise(() => undefined);
  readonly #emitter = new Emitter<SessionEvents>();

  constructor(options: SessionOptions = { server: 'https://meet.example.org' }) {
    this.options = options;
  }

  set(change: Partial<RoomState>): void {
    const previous = this.state;
    this.state = { ...previous, ...change };
    this.emit('state', this.state);
    if (this.state.phase !== previous.phase)
      this.emit('phase', { phase: this.state.phase, previous: previous.phase });
  }

  setLocal(change: Partial<LocalState>): void {
    this.set({ local: { ...this.state.local, ...change } });
  }

  emit<E extends keyof SessionEvents>(event: E, data: SessionEvents[E]): void {
    this.#emitter.emit(event, data);
  }

  add(...participants: readonly ParticipantState[]): void {
    this.set({ participants: [...this.state.participants, ...participants] });
    for (const added of participants) this.emit('participant-joined', { participant: added });
  }

  update(id: string, change: Partial<ParticipantState>): void {
    const previous = this.state.participants.find((other) => other.id === id);
    if (!previous) throw new Error(`Nobody has the id ${id}.`);
    const next = { ...previous, ...change };
    this.set({ participants: this.state.participants.map((other) => (other === previous ? next : other)) });
    this.emit('participant-updated', { participant: next, previous });
  }

  receive(message: ChatEntry): void {
    this.set({ messages: [...this.state.messages, message] });
    this.emit('chat-message', { message });
  }

  end(reason: EndReason): void {
    this.set({ phase: 'ended', endReason: reason, participants: [] });
    this.emit('left', { reason });
  }

  /** How often a method was asked for. */
  count(method: string): number {
    return this.asked.filter(([name]) => name === method).length;
  }

  on<E extends keyof SessionEvents>(event: E, listener: (data: SessionEvents[E]) => void): () => void {
    return this.#emitter.on(event, listener);
  }

  async prepare(): Promise<void> {
    this.#ask('prepare');
    const { phase, error } = this.state;
    this.set({
      phase: phase === 'idle' || phase === 'ended' ? 'lobby' : phase,
      endReason: null,
      error: error?.code === 'elsewhere' ? null : error,
    });
  }

  async startPreview(wishes?: MediaWishes): Promise<void> {
    this.#ask('startPreview', wishes);
  }

  async peek({ room }: { readonly room: string }): Promise<PeekAnswer> {
    this.#ask('peek', room);
    if (this.peekAnswer instanceof Error) throw this.peekAnswer;
    return this.peekAnswer;
  }

  stopPreview(): void {
    this.#ask('stopPreview');
  }

  async join(asked: JoinOptions, admission?: Promise<JoinOptions>): Promise<void> {
    const { room, email, displayName = '' } = asked;
    const name = displayName || (email.split('@')[0] ?? email);
    this.set({ phase: 'connecting', room, mode: asked.mode ?? 'auto', error: null, endReason: null });
    try {
      this.#ask('join', admission ? await admission : asked);
      await Promise.resolve();
      if (this.refuseWith) throw this.refuseWith;
    } catch (error) {
      const { code, message } = error as Error & { readonly code: RoomError['code'] };
      this.set({ phase: 'lobby', error: { code, message } });
      this.emit('error', { code, message });
      throw error;
    }
    this.set({ phase: 'joined', local: { ...this.state.local, id: 'me', email, name } });
    this.emit('joined', { room, id: 'me' });
  }

  async leave(): Promise<void> {
    this.#ask('leave');
    if (this.state.phase === 'joined' || this.state.phase === 'reconnecting') this.end('left');
  }

  remembered(): JoinOptions | null {
    return this.rememberedJoin;
  }

  async call(id: string): Promise<void> {
    this.#ask('call', id);
  }
  async cancelCall(id: string): Promise<void> {
    this.#ask('cancelCall', id);
  }
  async acceptCall(id: string): Promise<void> {
    this.#ask('acceptCall', id);
  }
  async declineCall(id: string): Promise<void> {
    this.#ask('declineCall', id);
  }
  async hangUp(id: string): Promise<void> {
    this.#ask('hangUp', id);
  }

  toggleMicrophone(force?: boolean): Promise<boolean> {
    return this.#toggle('microphone', force);
  }
  toggleCamera(force?: boolean): Promise<boolean> {
    return this.#toggle('camera', force);
  }
  toggleScreenshare(force?: boolean): Promise<boolean> {
    return this.#toggle('screen', force);
  }
  toggleHand(force?: boolean): Promise<boolean> {
    return this.#toggle('hand', force);
  }

  async setMicrophone(deviceId: string): Promise<void> {
    this.#ask('setMicrophone', deviceId);
  }
  async setCamera(deviceId: string): Promise<void> {
    this.#ask('setCamera', deviceId);
  }
  async flipCamera(): Promise<void> {
    this.#ask('flipCamera');
  }
  async setSpeaker(deviceId: string): Promise<void> {
    this.#ask('setSpeaker', deviceId);
  }
  async chooseMedia(choice: MediaPreferences): Promise<void> {
    this.#ask('chooseMedia', choice);
    setPreferences(choice);
  }
  async sendChatMessage(text: string): Promise<void> {
    this.#ask('sendChatMessage', text);
  }
  async retryChatMessage(id: string): Promise<void> {
    this.#ask('retryChatMessage', id);
  }
  async moderate(event: ModerationEvent, payload: object): Promise<void> {
    this.#ask('moderate', event, payload);
    if (this.refuseHostWith) throw this.refuseHostWith;
  }
  async sendReaction(emoji: string): Promise<void> {
    this.#ask('sendReaction', emoji);
    this.emit('reaction', { id: this.state.local.id ?? '', emoji });
  }
  async sendAppMessage(data: unknown, options?: AppMessageOptions): Promise<void> {
    this.#ask('sendAppMessage', data, options);
  }
  async setTrackProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    this.#ask('setTrackProcessor', device, processor);
  }
  async sendFile(file: File, options?: SendFileOptions): Promise<string> {
    this.#ask('sendFile', file, options);
    if (this.refuseFileWith) throw this.refuseFileWith;
    return 'file';
  }
  async handleFile(id: string, action: FileAction): Promise<void> {
    this.#ask('handleFile', id, action);
  }
  setAudioBlocked(blocked: boolean): void {
    this.#ask('setAudioBlocked', blocked);
    this.set({ audioBlocked: blocked });
  }
  async setParticipantVolume(id: string, volume: number, sound?: SoundName): Promise<void> {
    this.#ask('setParticipantVolume', id, volume, sound);
  }
  async diagnose(): Promise<Diagnosis> {
    this.#ask('diagnose');
    return this.diagnosis;
  }
  async getStats(): Promise<ReadonlyMap<string, RTCStatsReport>> {
    return new Map();
  }

  async close(): Promise<void> {
    this.#ask('close');
    await this.leave();
    this.closed = true;
  }

  async #toggle(
    name: 'microphone' | 'camera' | 'screen' | 'hand',
    force = !this.state.local[name],
  ): Promise<boolean> {
    this.#ask(`toggle-${name}`, force);
    this.setLocal({ [name]: force });
    return force;
  }

  #ask(method: string, ...args: readonly unknown[]): void {
    this.asked.push([method, ...args]);
  }
}
