/** Cameras and microphones that a test plugs in, unplugs and breaks, under the page's own `navigator.mediaDevices`. */
import { pictureTrack, toneTrack } from './media.ts';

export interface FakeDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly groupId: string;
  readonly label: string;
}

export function fakeDevice(kind: MediaDeviceKind, deviceId: string, groupId = deviceId): FakeDevice {
  return { kind, deviceId, groupId, label: `The ${deviceId}` };
}

/** Tracks have no constraints to read from a canvas: what they were opened with is written on them. */
export interface Opened {
  readonly device: FakeDevice;
  readonly track: MediaStreamTrack;
}

export class FakeDevices {
  listed: readonly FakeDevice[];
  /** Everything that was opened, in order. */
  readonly opened: Opened[] = [];
  /** Answers the name of the error that opening a device is refused with. */
  refuse: (device: FakeDevice) => string | undefined = () => undefined;
  readonly #devices = navigator.mediaDevices;

  constructor(listed: readonly FakeDevice[]) {
    this.listed = listed;
    const { enumerateDevices, getUserMedia } = this;
    Object.assign(this.#devices, { enumerateDevices, getUserMedia });
  }

  /** What was opened and has not ended. */
  get live(): readonly string[] {
    return this.opened
      .filter(({ track }) => track.readyState === 'live')
      .map(({ device }) => device.deviceId);
  }

  plugIn(device: FakeDevice): void {
    this.listed = [...this.listed, device];
    this.#devices.dispatchEvent(new Event('devicechange'));
  }

  unplug(deviceId: string): void {
    this.listed = this.listed.filter((device) => device.deviceId !== deviceId);
    for (const { device, track } of this.opened) if (device.deviceId === deviceId) endTrack(track);
    this.#devices.dispatchEvent(new Event('devicechange'));
  }

  /** The capture process ends: tracks do, while their devices stay. */
  crash(kind: MediaDeviceKind): void {
    for (const { device, track } of this.opened) if (device.kind === kind) endTrack(track);
  }

  restore(): void {
    Reflect.deleteProperty(this.#devices, 'enumerateDevices');
    Reflect.deleteProperty(this.#devices, 'getUserMedia');
    for (const { track } of this.opened) track.stop();
  }

  readonly enumerateDevices = (): Promise<readonly FakeDevice[]> => Promise.resolve(this.listed);

  readonly getUserMedia = async ({ audio, video }: MediaStreamConstraints): Promise<MediaStream> => {
    const wishes = [
      ...(audio ? [['audioinput', audio] as const] : []),
      ...(video ? [['videoinput', video] as const] : []),
    ];
    const chosen = wishes.map(([kind, constraints]) => this.#choose(kind, constraints));
    return new MediaStream(chosen.map((device) => this.#open(device)));
  };

  #choose(kind: MediaDeviceKind, constraints: MediaTrackConstraints | boolean): FakeDevice {
    const all = this.listed.filter((device) => device.kind === kind);
    const wish = typeof constraints === 'object' ? constraints.deviceId : undefined;
    // An id that is only ideal counts for nothing, as in Chromium.
    const exact = typeof wish === 'object' && 'exact' in wish ? wish.exact : undefined;
    const wished = all.find(({ deviceId }) => deviceId === exact);
    if (exact !== undefined && !wished) throw new DOMException('', 'OverconstrainedError');
    const device = wished ?? all[0];
    if (!device) throw new DOMException('', 'NotFoundError');
    const refusal = this.refuse(device);
    if (refusal !== undefined) throw new DOMException('', refusal);
    return device;
  }

  #open(device: FakeDevice): MediaStreamTrack {
    const track = device.kind === 'audioinput' ? toneTrack() : pictureTrack();
    const { deviceId, groupId } = device;
    Object.defineProperty(track, 'label', { value: device.label });
    track.getSettings = () => ({ deviceId, groupId });
    this.opened.push({ device, track });
    return track;
  }
}

/** As when the source is gone: `stop` alone fires no event (W3C Media Capture, section 4.3.1). */
function endTrack(track: MediaStreamTrack): void {
  if (track.readyState === 'ended') return;
  track.stop();
  track.dispatchEvent(new Event('ended'));
}

/** The system takes the source away, or gives it back, without an end of the track. */
export function silence(track: MediaStreamTrack, muted: boolean): void {
  Object.defineProperty(track, 'muted', { configurable: true, value: muted });
  track.dispatchEvent(new Event(muted ? 'mute' : 'unmute'));
}
