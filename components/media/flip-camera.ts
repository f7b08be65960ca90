import { CodedError } from '../utils/coded-error.ts';
import { oppositeCamera } from './facing.ts';

/** @throws {CodedError} `not-found` where no camera looks the other way */
export async function findOppositeCamera(deviceId: string | undefined): Promise<string> {
  const all = (await (navigator as Partial<Navigator>).mediaDevices?.enumerateDevices()) ?? [];
  const other = oppositeCamera(
    all.filter(({ kind }) => kind === 'videoinput'),
    deviceId,
  );
  if (!other) throw new CodedError('not-found', 'There is no other camera to turn to.');
  return other.deviceId;
}
