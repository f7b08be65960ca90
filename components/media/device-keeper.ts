import { isRefusal } from './device-errors.ts';
import type { Device, DeviceKind } from './device.ts';
import { LISTED_AS, nextDevice, type Because } from './device-policy.ts';
import { listedDevices } from './listed-devices.ts';

export interface MovedDevice {
  readonly device: DeviceKind;
  /** Name of the device that is used now, as the system gives it. */
  readonly label: string;
  /** The one before is gone; otherwise the wanted one is back, or the system uses another. */
  readonly lost: boolean;
}

export interface DeviceKeeperPort {
  moved(event: MovedDevice): void;
  /** The speakers that there are, by `deviceId`. */
  speakers(deviceIds: ReadonlySet<string>): void;
}

/** Milliseconds before each try to open what was lost. A crashed capture process is back within the first few. */
const PAUSES = [0, 100, 200, 400, 800, 1_500];
/** What the system silences for a moment (a phone call, another program) comes back by itself, without us. */
const SILENCE = 3_000;
const TOLD: ReadonlySet<Because> = new Set(['standIn', 'returned', 'default']);

/**
 * Looks after devices when something happens to them: reopens what crashed, finds a stand-in for what was unplugged
 * and goes back when it is there again, follows the system's choice, wakes what the system has silenced.
 */
export class DeviceKeeper {
  readonly #devices: readonly Device[];
  readonly #port: DeviceKeeperPort;
  readonly #tended = new Map<Device, Promise<void>>();
  readonly #timers = new Map<Device, ReturnType<typeof setTimeout>>();
  /** Reopened, and silent still: the person has closed a shutter, or pressed a key. */
  readonly #silent = new WeakSet<MediaStreamTrack>();
  #closed = false;

  constructor(devices: readonly Device[], port: DeviceKeeperPort) {
    this.#devices = devices;
    this.#port = port;
    document.addEventListener('visibilitychange', this.check);
  }

  /** Something may have changed. Harmless when nothing has. */
  readonly check = (): void => {
    void this.#speakers();
    for (const device of this.#devices) {
      this.#watchSilence(device);
      // What changes while it is being tended has to be seen as well.
      const before = this.#tended.get(device) ?? Promise.resolve();
      this.#tended.set(
        device,
        before.then(() => this.#tend(device)),
      );
    }
  };

  /** Idempotent. */
  close(): void {
    this.#closed = true;
    document.removeEventListener('visibilitychange', this.check);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #tend(device: Device): Promise<void> {
    let error: unknown = null;
    for (const [tries, pause] of PAUSES.entries()) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const listed = await listedDevices(LISTED_AS[device.kind]);
      if (this.#closed) return;
      const { interrupted, wanted, track } = device;
      const { deviceId = '', groupId = '' } = track?.getSettings() ?? {};
      const current = track && { deviceId, groupId };
      const step = nextDevice({ listed, current, wanted, interrupted, tries });
      if (step) {
        error = await device.reopen(step.deviceId);
        if (!error && device.track && TOLD.has(step.because)) {
          const { label } = device.track;
          this.#port.moved({ device: device.kind, label, lost: step.because === 'standIn' });
        }
      }
      if (!device.interrupted) return;
      if (isRefusal(error)) break;
    }
    // Said once: it is looked for again whenever another device comes or goes.
    if (device.interrupted && !device.state.error)
      device.fail(error ?? new DOMException('the device has gone', 'NotFoundError'));
  }

  #watchSilence(device: Device): void {
    const { track } = device;
    clearTimeout(this.#timers.get(device));
    if (!track?.muted || this.#silent.has(track)) return;
    const timer = setTimeout(() => void this.#wake(device, track), SILENCE);
    this.#timers.set(device, timer);
  }

  async #wake(device: Device, track: MediaStreamTrack): Promise<void> {
    if (device.track !== track || !track.muted || document.visibilityState !== 'visible') return;
    await device.reopen(track.getSettings().deviceId ?? '');
    if (device.track?.muted) this.#silent.add(device.track);
  }

  async #speakers(): Promise<void> {
    const speakers = await listedDevices('audiooutput');
    if (!this.#closed) this.#port.speakers(new Set(speakers.map(({ deviceId }) => deviceId)));
  }
}
