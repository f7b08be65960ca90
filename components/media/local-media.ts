import { Emitter } from '../utils/emitter.ts';
import { cameraConstraints, microphoneConstraints } from './constraints.ts';
import { Device, type DeviceKind } from './device.ts';
import type { DeviceTrouble } from './device-errors.ts';
import type { DeviceKeeper, MovedDevice } from './device-keeper.ts';
import { chosenDevice, rememberDevice } from './device-memory.ts';
import { ScreenShare } from './screen-share.ts';
import type { TrackPipes } from './track-pipes.ts';
import type { TrackProcessor } from './track-processor.ts';

export interface LocalMediaEvents {
  /** Something in the devices' states or in the streams is different. */
  change: Record<never, never>;
  track: {
    readonly role: 'microphone' | 'camera' | 'screen' | 'screen-audio';
    readonly track: MediaStreamTrack | null;
  };
  error: { readonly device: DeviceKind | 'screen'; readonly type: DeviceTrouble };
  /** Another device is in use, without anybody's doing. */
  moved: MovedDevice;
  /** `deviceId` to play to; empty for the browser's own choice. */
  speaker: string;
}

export interface OpenWishes {
  readonly microphone: boolean;
  readonly camera: boolean;
}

/** Everything that this page captures. */
export class LocalMedia extends Emitter<LocalMediaEvents> {
  readonly microphone = new Device('microphone', async (id) =>
    only(await getUserMedia({ audio: microphoneConstraints(id) })),
  );
  readonly camera = new Device('camera', async (id) =>
    only(await getUserMedia({ video: cameraConstraints(id) })),
  );
  readonly screen = new ScreenShare();
  /**
   * What is sent of microphone and camera, for the preview and the own tile as well. Devices come and go in the same object; who puts
   * something in their place makes a new one.
   */
  stream = new MediaStream();
  #screenStream: MediaStream | null = null;
  #screenPending = false;
  #opening: Promise<void> | null = null;
  #generation = 0;
  #keeper: Promise<DeviceKeeper> | null = null;
  #pipes: Promise<TrackPipes> | null = null;
  #speaker = chosenDevice('speaker');

  constructor() {
    super();
    for (const role of ['microphone', 'camera'] as const) {
      const device = this[role];
      device.on('state', () => this.emit('change', {}));
      device.on('track', (track) => this.#onTrack(role, track));
      device.on('error', (type) => this.emit('error', { device: role, type }));
      device.on('trouble', this.#check);
    }
    this.screen.on('pending', (pending) => {
      this.#screenPending = pending;
      this.emit('change', {});
    });
    this.screen.on('error', (type) => this.emit('error', { device: 'screen', type }));
    this.screen.on('tracks', (tracks) => {
      this.#screenStream = tracks
        ? new MediaStream([tracks.video, ...(tracks.audio ? [tracks.audio] : [])])
        : null;
      this.emit('track', { role: 'screen', track: tracks?.video ?? null });
      this.emit('track', { role: 'screen-audio', track: tracks?.audio ?? null });
      this.emit('change', {});
    });
  }

  get screenStream(): MediaStream | null {
    return this.#screenStream;
  }

  get screenPending(): boolean {
    return this.#screenPending;
  }

  /** `deviceId` of the speaker that was chosen; empty for the browser's own choice. */
  get speaker(): string {
    return this.#speaker;
  }

  /** Also on later visits. */
  setSpeaker(deviceId: string): void {
    this.#speaker = deviceId;
    rememberDevice('speaker', deviceId);
    this.emit('speaker', deviceId);
  }

  /** Turn to a camera that looks the other way; rejects where there is none. */
  async flipCamera(): Promise<void> {
    const { findOppositeCamera } = await import('./flip-camera.ts');
    const { camera } = this;
    await camera.select(await findOppositeCamera(camera.track?.getSettings().deviceId));
  }

  /** As `Session.setTrackProcessor`. */
  async setProcessor(device: DeviceKind, processor: TrackProcessor | null): Promise<void> {
    const pipes = (this.#pipes ??= import('./track-pipes.ts').then(({ TrackPipes }) => new TrackPipes(this)));
    pipes.catch(() => (this.#pipes = null));
    await (await pipes).use(device, processor);
  }

  /** Open what is wished for and not open yet, with one question to the person where one is enough. Never rejects. */
  open(wishes: OpenWishes): Promise<void> {
    mediaDevices()?.addEventListener('devicechange', this.#check);
    this.#opening ??= this.#open(wishes).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  /** Releases every device. Idempotent; it can be opened again. */
  release(): void {
    this.#generation += 1;
    mediaDevices()?.removeEventListener('devicechange', this.#check);
    void this.#keeper?.then((keeper) => keeper.close());
    this.#keeper = null;
    this.screen.stop();
    this.microphone.release();
    this.camera.release();
  }

  async #open({ microphone, camera }: OpenWishes): Promise<void> {
    const audio = microphone && !this.microphone.track;
    const video = camera && !this.camera.track;
    if (!audio || !video) {
      await Promise.all([audio && this.microphone.switch(true), video && this.camera.switch(true)]);
      return;
    }
    const generation = this.#generation;
    this.microphone.setPending();
    this.camera.setPending();
    try {
      const stream = await getUserMedia({
        audio: microphoneConstraints(this.microphone.wanted?.deviceId),
        video: cameraConstraints(this.camera.wanted?.deviceId),
      });
      for (const track of stream.getTracks()) {
        if (generation !== this.#generation) track.stop();
        else (track.kind === 'audio' ? this.microphone : this.camera).adopt(track);
      }
    } catch {
      // One of them is missing or refused; asked for alone, each says for itself.
      if (generation !== this.#generation) return;
      await this.microphone.switch(true);
      await this.camera.switch(true);
    }
  }

  /** Most calls never need who looks after devices: it is fetched when something happens to one. */
  readonly #check = (): void => {
    const devices = [this.microphone, this.camera];
    this.#keeper ??= import('./device-keeper.ts').then(
      ({ DeviceKeeper }) =>
        new DeviceKeeper(devices, {
          moved: (event) => this.emit('moved', event),
          speakers: (there) => this.emit('speaker', there.has(this.#speaker) ? this.#speaker : ''),
        }),
    );
    this.#keeper.then(
      (keeper) => keeper.check(),
      (error: unknown) => {
        this.#keeper = null;
        for (const device of devices) if (device.interrupted && device.state.pending) device.fail(error);
      },
    );
  };

  /** Nothing goes out unprocessed while that is being fetched which is to process it. */
  #onTrack(role: DeviceKind, track: MediaStreamTrack | null): void {
    const send = () => this.send(role, track);
    if (this.#pipes) void this.#pipes.then((pipes) => pipes.feed(role, track), send);
    else send();
  }

  /** From now on this is what others get. */
  send(role: DeviceKind, track: MediaStreamTrack | null): void {
    const kind = role === 'microphone' ? 'audio' : 'video';
    for (const old of this.stream.getTracks())
      if (old.kind === kind && old !== track) this.stream.removeTrack(old);
    if (track) this.stream.addTrack(track);
    this.emit('track', { role, track });
  }
}

/** Undefined where the page is not secure (W3C Media Capture, section 10.1). */
function mediaDevices(): MediaDevices | undefined {
  return navigator.mediaDevices as MediaDevices | undefined;
}

function getUserMedia(constraints: MediaStreamConstraints): Promise<MediaStream> {
  return (
    mediaDevices()?.getUserMedia(constraints) ??
    Promise.reject(new DOMException('not available', 'SecurityError'))
  );
}

function only(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('no track', 'NotFoundError');
  return track;
}
