import { cameraConstraints, microphoneConstraints } from './constraints.ts';
import type { Device } from './device.ts';

/**
 * Lets what has been chosen take effect on an open microphone: at once where the browser can do that, otherwise the
 * microphone is opened again and takes the place of the one before, muted as it was.
 */
export async function reconfigureMicrophone(device: Device): Promise<void> {
  const { track } = device;
  if (!track) return;
  const { deviceId } = track.getSettings();
  const wanted = microphoneConstraints(deviceId);
  // Chromium refuses to change what cleans up a voice while it is captured, or says yes and changes nothing.
  await track.applyConstraints(wanted).catch(() => undefined);
  const now = track.getSettings();
  const done = (['echoCancellation', 'noiseSuppression'] as const).every((name) => {
    const constraint = wanted[name] as ConstrainBooleanParameters;
    return now[name] !== undefined && Boolean(now[name]) === constraint.ideal;
  });
  // While a microphone is open, Chromium opens it a second time only as it is.
  const error = !done && device.track === track && (await device.reopen(deviceId ?? '', true));
  if (error) device.fail(error);
}

/** The same for the size of an open camera's picture. One that cannot do it stays as it is. */
export async function reconfigureCamera({ track }: Device): Promise<void> {
  await track?.applyConstraints(cameraConstraints(track.getSettings().deviceId)).catch(() => undefined);
}
