import { deviceErrorType } from '../media/device-errors.ts';
import type { LocalMedia } from '../media/local-media.ts';
import { CodedError } from '../utils/coded-error.ts';
import { refused } from './room-errors.ts';

/**
 * Plays sound elsewhere from now on, if the browser does (W3C Audio Output Devices API, section 3.2). An element of our own finds
 * out, so that those in which people are heard are not disturbed by a device that there is not.
 */
export async function chooseSpeaker(deviceId: string, media: LocalMedia): Promise<void> {
  const audio = new Audio();
  if (!('setSinkId' in audio)) throw refused('not-supported');
  await audio.setSinkId(deviceId).catch((cause: unknown) => {
    const code = deviceErrorType(cause, 'microphone');
    throw new CodedError(code, 'Sound cannot be played there.', { cause });
  });
  media.setSpeaker(deviceId);
}
