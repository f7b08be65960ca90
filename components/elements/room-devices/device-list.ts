import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The devices that a person may choose from, kept up to date. Labels exist only once a device was allowed. */
export class DeviceList implements ReactiveController {
  microphones: readonly MediaDeviceInfo[] = [];
  cameras: readonly MediaDeviceInfo[] = [];
  /** Empty where the browser does not let a page choose. */
  speakers: readonly MediaDeviceInfo[] = [];
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#media?.addEventListener('devicechange', this.#onChange);
    this.#onChange();
  }

  hostDisconnected(): void {
    this.#media?.removeEventListener('devicechange', this.#onChange);
  }

  /** Asks the browser again; worth it after a permission was given. */
  async refresh(): Promise<void> {
    const all = (await this.#media?.enumerateDevices().catch(() => [])) ?? [];
    const named = all.filter((device) => device.label !== '' && device.deviceId !== '');
    this.microphones = named.filter((device) => device.kind === 'audioinput');
    this.cameras = named.filter((device) => device.kind === 'videoinput');
    this.speakers =
      'setSinkId' in HTMLMediaElement.prototype
        ? named.filter((device) => device.kind === 'audiooutput')
        : [];
    this.#host.requestUpdate();
  }

  readonly #onChange = (): void => {
    void this.refresh();
  };

  /** Absent in insecure contexts, whatever the types say. */
  get #media(): MediaDevices | undefined {
    return (navigator as Partial<Navigator>).mediaDevices;
  }
}
