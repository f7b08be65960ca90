/** W3C Media Capture, section 14.1 (`VideoFacingModeEnum`), as far as a phone needs it. */
export type Facing = 'user' | 'environment';

export interface FacingDevice {
  readonly deviceId: string;
  readonly label: string;
  /** Of `InputDeviceInfo`; browsers that lack it say the same in the label. */
  getCapabilities?(): MediaTrackCapabilities;
}

/** Which way a camera looks; `null` for one that does not say, as those of desktops. */
export function facingOf(device: FacingDevice): Facing | null {
  const [mode] = device.getCapabilities?.().facingMode ?? [];
  if (mode === 'user' || mode === 'environment') return mode;
  if (/\b(back|rear|environment)\b/i.test(device.label)) return 'environment';
  return /\b(front|user)\b/i.test(device.label) ? 'user' : null;
}

/** There is a front and a back. */
export function canFlip(cameras: readonly FacingDevice[]): boolean {
  const facings = new Set(cameras.map(facingOf));
  return facings.has('user') && facings.has('environment');
}

/** The first camera that looks the other way, which is the main one where there are several; `undefined` where none does. */
export function oppositeCamera<D extends FacingDevice>(
  cameras: readonly D[],
  deviceId: string | undefined,
): D | undefined {
  const current = cameras.find((camera) => camera.deviceId === deviceId);
  const facing = current ? facingOf(current) : 'user';
  return cameras.find((camera) => facingOf(camera) === (facing === 'environment' ? 'user' : 'environment'));
}
