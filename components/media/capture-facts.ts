import { isBlockedByPolicy } from './device-errors.ts';
import { listedDevices } from './listed-devices.ts';

/** Whether a camera or microphone could be opened, as far as one can tell without opening it. */
export interface CaptureFacts {
  /** `false`: a Permissions-Policy of the page, or of the frame around it, holds it back. */
  readonly allowedByPage: boolean;
  /** `unknown` where the browser does not tell. */
  readonly permission: PermissionState | 'unknown';
  /** Whether there is at least one. */
  readonly present: boolean;
}

export async function captureFacts(device: 'camera' | 'microphone'): Promise<CaptureFacts> {
  const kind = device === 'camera' ? 'videoinput' : 'audioinput';
  return {
    allowedByPage: !isBlockedByPolicy(device),
    permission: await permissionFor(device),
    present: (await listedDevices(kind)).length > 0,
  };
}

async function permissionFor(name: 'camera' | 'microphone'): Promise<CaptureFacts['permission']> {
  try {
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return 'unknown';
  }
}
