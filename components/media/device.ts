import { Emitter } from '../utils/emitter.ts';
import { deviceErrorType, type DeviceErrorType } from './device-errors.ts';

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
}

/** Opens one track; rejects as `getUserMedia` does. */
export type OpenTrack = (deviceId: string | undefined) => Promise<MediaStreamTrack>;

/**
 * One microphone or camera. A microphone that is switched off stays open, muted, so that it is back at once;
 * a camera that is switched off is released, so that its light goes off.
 */
export class Device extends Emitter<DeviceEvents> {
  readonly #kind: DeviceKind;
  readonly #open: OpenTrack;
  #track: MediaStreamTrack | null = null;
  #deviceId: string | undefined;
  #state: DeviceState = { on: false, pending: false, error: null };
  /** One change after another; a later wish waits for the one before it. */
  #queue: Promise<unknown> = Promise.resolve();
  #generation = 0;

  constructor(kind: DeviceKind, open: OpenTrack) {
    super();
    this.#kind = kind;
    this.#open = open;
  }

  get state(): DeviceState {
    return this.#state;
  }

  get track(): MediaStreamTrack | null {
    return this.#track;
  }

  /** Take over a track that was opened together with another device's. */
  adopt(track: MediaStreamTrack): void {
    this.#use(track);
    this.#set({ on: true, pending: false, error: null });
  }

  fail(error: unknown): void {
    const type = deviceErrorType(error, this.#kind);
    this.#set({ on: false, pending: false, error: type });
    this.emit('error', type);
  }

  setPending(): void {
    this.#set({ ...this.#state, pending: true });
  }

  /** Answers whether it is on afterwards. Never rejects; what went wrong is in `state.error`. */
  switch(on: boolean): Promise<boolean> {
    return this.#enqueue(async () => {
      if (!on) this.#off();
      else if (this.#track?.readyState === 'live') this.#enable();
      else await this.#acquire();
      return this.#state.on;
    });
  }

  /** Take another device; while it is off, remember it for when it is on. Rejects if it can't be opened. */
  select(deviceId: string): Promise<void> {
    return this.#enqueue(async () => {
      const previous = this.#deviceId;
      this.#deviceId = deviceId || undefined;
      if (!this.#track) return;
      const muted = !this.#state.on;
      if (!(await this.#acquire())) this.#deviceId = previous;
      else if (muted) this.#off();
    });
  }

  /** Releases the device. It can be opened again. */
  release(): void {
    this.#generation += 1;
    this.#drop();
    this.#set({ on: false, pending: false, error: null });
  }

  #enqueue<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(run);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #acquire(): Promise<boolean> {
    const generation = this.#generation;
    this.#set({ ...this.#state, pending: true });
    try {
      const track = await this.#open(this.#deviceId);
      if (generation !== this.#generation) {
        track.stop();
        return false;
      }
      this.#use(track);
      this.#set({ on: true, pending: false, error: null });
      return true;
    } catch (error) {
      if (generation === this.#generation) this.fail(error);
      return false;
    }
  }

  #use(track: MediaStreamTrack): void {
    const previous = this.#track;
    this.#track = track;
    track.addEventListener('ended', this.#onEnded, { once: true });
    // The new one goes out before the old one stops, so that no black frame is in between.
    this.emit('track', track);
    if (previous && previous !== track) {
      previous.removeEventListener('ended', this.#onEnded);
      previous.stop();
    }
  }

  #enable(): void {
    if (this.#track) this.#track.enabled = true;
    this.#set({ on: true, pending: false, error: null });
  }

  #off(): void {
    if (this.#kind === 'microphone' && this.#track) this.#track.enabled = false;
    else this.#drop();
    this.#set({ ...this.#state, on: false, pending: false });
  }

  #drop(): void {
    const track = this.#track;
    if (!track) return;
    this.#track = null;
    track.removeEventListener('ended', this.#onEnded);
    this.emit('track', null);
    track.stop();
  }

  /** Unplugged, or taken away by the system. */
  readonly #onEnded = (): void => {
    this.#drop();
    this.fail(new DOMException('the device has gone', 'NotFoundError'));
  };

  #set(state: DeviceState): void {
    this.#state = state;
    this.emit('state', state);
  }
}
