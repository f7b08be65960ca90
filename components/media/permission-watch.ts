export type CaptureDevice = 'camera' | 'microphone';
/** `unknown` where the browser does not tell, and before it has. */
export type CapturePermission = PermissionState | 'unknown';

const DEVICES: readonly CaptureDevice[] = ['camera', 'microphone'];

/** What the browser would answer if camera and microphone were asked for, kept up to date (W3C Permissions, section 6.3). */
export class PermissionWatch {
  readonly #known = new Map<CaptureDevice, PermissionState>();
  readonly #ended = new AbortController();

  /** @param changed - told with every change; the first one, when the browser answers, is from `unknown` */
  constructor(changed: (device: CaptureDevice, previous: CapturePermission) => void) {
    for (const device of DEVICES) void this.#follow(device, changed);
  }

  permission(device: CaptureDevice): CapturePermission {
    return this.#known.get(device) ?? 'unknown';
  }

  /** Idempotent. */
  close(): void {
    this.#ended.abort();
  }

  async #follow(
    device: CaptureDevice,
    changed: (device: CaptureDevice, previous: CapturePermission) => void,
  ): Promise<void> {
    const { signal } = this.#ended;
    try {
      const status = await navigator.permissions.query({ name: device });
      if (signal.aborted) return;
      const read = () => {
        const previous = this.permission(device);
        this.#known.set(device, status.state);
        changed(device, previous);
      };
      status.addEventListener('change', read, { signal });
      read();
    } catch {
      // Browsers that do not know the name leave it to be tried.
    }
  }
}
