import type { DeviceKind, DeviceName } from './device.ts';

export interface ListedDevice extends DeviceName {
  readonly groupId: string;
}

/** How things stand with one microphone or camera. */
export interface DeviceSituation {
  /** What there is of its kind now, the system's own choice first (W3C Media Capture, section 9.2). */
  readonly listed: readonly ListedDevice[];
  /** In use; `null` when there is none. */
  readonly current: { readonly deviceId: string; readonly groupId: string } | null;
  /** To be used whenever it is there; `null` when the person leaves it to the browser. */
  readonly wanted: DeviceName | null;
  /** It should be on, and is not. */
  readonly interrupted: boolean;
  /** How often opening has failed since then. */
  readonly tries: number;
}

/** `standIn`: the wanted one is gone. `returned`: it is here again. `default`: the system has chosen another. */
export type Because = 'interrupted' | 'standIn' | 'returned' | 'default';

export interface DeviceStep {
  readonly deviceId: string;
  readonly because: Because;
}

/** A process that has crashed takes a moment to start; a device that can't be opened so often is in other hands. */
const PATIENCE = 3;
/** Chromium's name for whatever the system uses just now. */
const DEFAULT = 'default';

/** Which device to open now; `null` to leave things as they are. */
export function nextDevice({
  listed,
  current,
  wanted,
  interrupted,
  tries,
}: DeviceSituation): DeviceStep | null {
  const found = wanted && find(listed, wanted);
  if (interrupted) {
    const other = listed.find((device) => device !== found);
    const chosen = tries < PATIENCE || !other ? (found ?? listed[0]) : other;
    if (!chosen) return null;
    return { deviceId: chosen.deviceId, because: wanted && chosen !== found ? 'standIn' : 'interrupted' };
  }
  if (!current) return null;
  if (found && found.deviceId !== current.deviceId) return { deviceId: found.deviceId, because: 'returned' };
  const standard = listed.find(({ deviceId }) => deviceId === DEFAULT);
  const follows = current.deviceId === DEFAULT && (wanted?.deviceId ?? DEFAULT) === DEFAULT;
  return follows && standard && standard.groupId !== current.groupId
    ? { deviceId: DEFAULT, because: 'default' }
    : null;
}

/** By id, or by name where it was plugged in elsewhere and got another id. */
function find(listed: readonly ListedDevice[], { deviceId, label }: DeviceName): ListedDevice | undefined {
  return (
    listed.find((device) => device.deviceId === deviceId) ??
    listed.find((device) => label !== '' && device.label === label)
  );
}

/** The browser's name for a kind of device (W3C Media Capture, section 9.3). */
export const LISTED_AS: Readonly<Record<DeviceKind, MediaDeviceKind>> = {
  microphone: 'audioinput',
  camera: 'videoinput',
};
