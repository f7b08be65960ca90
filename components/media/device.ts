import { CodedError } from '../utils/coded-error.ts';
import { Emitter } from '../utils/emitter.ts';
import { deviceErrorType, isRefusal, type DeviceErrorType } from './device-errors.ts';
import { chosenDevice, rememberDevice } from './device-memory.ts';

export type DeviceKind = 'microphone' | 'camera';

export interface DeviceState {
  /** There is a live track, and it is not muted. */
  readonly on: boolean;
  readonly pending: boolean;
  readonly error: DeviceErrorType | null;
}

export interface DeviceEvents {
  state: DeviceState;
  /** What is to be sent from now on; `null` when the device was released. */
  track: MediaStreamTrack | null;
  error: DeviceErrorType;
  /** It was lost while it was on, or the system has silenced it: something for the `DeviceKeeper`. */
  trouble: Record<never, never>;
}

/** A device as the browser names it, here and when it is plugged in again. */
export interface DeviceName {
  readonly deviceId: string;
  /** Empty where it is not known. */
  readonly label: string;
}

/** Opens one track, of this device and no other; empty for the browser's own choice. Rejects as `getUserMedia` does. */
export type OpenTrack = (deviceId?: string) => Promise<MediaStreamTrack>;

/**
 * One microphone or camera. A microphone that is switched off stays open, muted, so that it is back at once;
 * a camera that is switched off is released, so that its light goes off.
 */
export class Device extends Emitter<DeviceEvents> {
  readonly kind: DeviceKind;
  readonly #open: OpenTrack;
  #track: MediaStreamTrack | null = null;
  #name: DeviceName | null = null;
  #wanted: DeviceName | null;
  #interrupted = false;
  #state: DeviceState = { on: false, pending: false, error: null };
  /** One change after another; a later wish waits for the one before it. */
  #queue: Promise<unknown> = Promise.resolve();
  #generation = 0;

  constructor(kind: DeviceKind, open: OpenTrack) {
    super();
    this.kind = kind;
    this.#open = open;
    const deviceId = chosenDevice(kind);
    this.#wanted = deviceId ? { deviceId, label: '' } : null;
  }

  get state(): DeviceState {
    return this.#state;
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** The device to use whenever it is there: the person's choice, or one that was lost. Another may stand in for it. */
  get wanted(): DeviceName | null {
    return this.#wanted;
  }

  /** It should be on, but was lost or has not been found yet. */
  get interrupted(): boolean {
    return this.#interrupted;
  }

  /** Take over a track that was opened together with another device's. */
  adopt(track: MediaStreamTrack): void {
    this.#use(track);
    this.#set({ on: true, pending: false, error: null });
  }

  /** A track that goes on is not harmed by another that could not be opened. */
  fail(error: unknown): void {
    const type = deviceErrorType(error, this.kind);
    const failed = !this.#track;
    this.#interrupted = failed && (this.#interrupted || type === 'not-found');
    this.#set({ on: this.#state.on && !failed, pending: false, error: failed ? type : null });
    this.emit('error', type);
  }

  setPending(): void {
    this.#set({ ...this.#state, pending: true });
  }

  /** Answers whether it is on afterwards. Never rejects; what went wrong is in `state.error`. */
  switch(on: boolean): Promise<boolean> {
    return this.#enqueue(async () => {
      this.#interrupted = false;
      if (!on) this.#off();
      else if (this.#track?.readyState === 'live') this.#enable();
      else await this.#start();
      return this.#state.on;
    });
  }

  /**
   * Take another device, now and on later visits; empty for the browser's own choice. One that is switched off stays off.
   * @throws {CodedError} with a `DeviceErrorType` when it can't be opened; the one before goes on
   */
  select(deviceId: string): Promise<void> {
    return this.#enqueue(async () => {
      const error = (this.#track || this.#state.error) && (await this.#exchange(deviceId));
      if (error) {
        this.fail(error);
        throw new CodedError(deviceErrorType(error, this.kind), 'This device could not be opened.');
      }
      this.#wanted = deviceId ? { deviceId, label: '' } : null;
      rememberDevice(this.kind, deviceId);
    });
  }

  /**
   * Another track in the place of one that is lost or silent, or of a stand-in; on or muted as it was.
   * @param deviceId empty for the browser's own choice, as before a permission, when devices are listed without ids
   * @param closeFirst for what cannot be had while it is open; default false, so that nothing is missing in between
   * @returns what went wrong; `null` when it is open, or was not wanted any more
   */
  reopen(deviceId: string, closeFirst = false): Promise<unknown> {
    return this.#enqueue(async () => {
      if (!this.#interrupted && !this.#track) return null;
      if (closeFirst) this.#drop();
      return this.#acquire(deviceId, this.#interrupted || this.#state.on);
    });
  }

  /** Releases the device. It can be opened again. */
  release(): void {
    this.#generation += 1;
    this.#interrupted = false;
    this.#drop();
    this.#set({ on: false, pending: false, error: null });
  }

  #enqueue<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  /** Rather another one than none, unless the person does not want any. */
  async #start(): Promise<void> {
    const wanted = this.#wanted?.deviceId;
    let error = await this.#acquire(wanted);
    if (wanted && error && !isRefusal(error)) error = await this.#acquire();
    if (error) this.fail(error);
  }

  async #exchange(deviceId: string): Promise<unknown> {
    const on = !this.#track || this.#state.on;
    const error = await this.#acquire(deviceId, on);
    if (!error || isRefusal(error) || !this.#track) return error;
    // Most phones open one camera at a time.
    const previous = this.#name?.deviceId;
    this.#drop();
    const again = await this.#acquire(deviceId, on);
    if (again) await this.#acquire(previous, on);
    return again;
  }

  /** Answers what went wrong; `null` when it is open, or was released in the meantime. */
  async #acquire(deviceId?: string, on = true): Promise<unknown> {
    const generation = this.#generation;
    const before = this.#state;
    this.setPending();
    try {
      const track = await this.#open(deviceId);
      if (generation !== this.#generation) {
        track.stop();
        return null;
      }
      track.enabled = on;
      this.#use(track);
      this.#set({ on, pending: false, error: null });
      return null;
    } catch (error) {
      if (generation !== this.#generation) return null;
      this.#set(before);
      return error;
    }
  }

  #use(track: MediaStreamTrack): void {
    const previous = this.#track;
    this.#track = track;
    this.#name = { deviceId: track.getSettings().deviceId ?? '', label: track.label };
    this.#interrupted = false;
    track.addEventListener('ended', this.#onEnded);
    track.addEventListener('mute', this.#onMute);
    // The new one goes out before the old one stops, so that no black frame is in between.
    this.emit('track', track);
    if (previous && previous !== track) this.#stop(previous);
  }

  #enable(): void {
    if (this.#track) this.#track.enabled = true;
    this.#set({ on: true, pending: false, error: null });
  }

  #off(): void {
    if (this.kind === 'microphone' && this.#track) this.#track.enabled = false;
    else this.#drop();
    this.#set({ ...this.#state, on: false, pending: false });
  }

  #drop(): void {
    const track = this.#track;
    if (!track) return;
    this.#track = null;
    this.emit('track', null);
    this.#stop(track);
  }

  #stop(track: MediaStreamTrack): void {
    track.removeEventListener('ended', this.#onEnded);
    track.removeEventListener('mute', this.#onMute);
    track.stop();
  }

  /** Unplugged, crashed, or taken away by the system. One that is muted is not missed before it is switched on. */
  readonly #onEnded = (): void => {
    const { on } = this.#state;
    if (!this.#wanted || this.#wanted.deviceId === this.#name?.deviceId) this.#wanted = this.#name;
    this.#drop();
    this.#interrupted = on;
    this.#set({ on: false, pending: on, error: null });
    this.emit('trouble', {});
  };

  readonly #onMute = (): void => this.emit('trouble', {});

  #set(state: DeviceState): void {
    this.#state = state;
    this.emit('state', state);
  }
}
