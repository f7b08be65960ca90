import { oppositeCamera } from './facing.ts';

/** @throws {DOMException} NotFoundError where no camera looks the other way */
export async function findOppositeCamera(deviceId: string | undefined): Promise<string> {
  const all = await navigator.mediaDevices.enumerateDevices();
  const other = oppositeCamera(
    all.filter(({ kind }) => kind === 'videoinput'),
    deviceId,
  );
  if (!other) throw new DOMException('There is no other camera to turn to.', 'NotFoundError');
  return other.deviceId;
}
