import { reconfigureCamera, reconfigureMicrophone } from '../media/reconfigure.ts';
import { setPreferences, type Preferences } from '../utils/preferences.ts';
import type { LocalControl } from './local-control.ts';
import type { RoomVisit } from './room-visit.ts';

/** What a person chooses of their devices and of pictures, now and for later calls. */
export type MediaPreferences = Partial<
  Pick<Preferences, 'quality' | 'noiseSuppression' | 'echoCancellation'>
>;

/** Keeps the choice, and has it take effect on what is open. */
export async function chooseMedia(
  choice: MediaPreferences,
  { media }: Pick<LocalControl, 'media'>,
  visit: Pick<RoomVisit, 'pictures'> | null,
): Promise<void> {
  setPreferences(choice);
  const { quality, ...sound } = choice;
  if (Object.keys(sound).length > 0) await reconfigureMicrophone(media.microphone);
  if (!quality) return;
  // Who wants no pictures is not filmed either; the camera comes back by hand only.
  if (quality === 'audio') await media.camera.switch(false);
  await reconfigureCamera(media.camera);
  (await visit?.pictures())?.apply();
}
