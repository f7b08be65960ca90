import { preferences } from '../../utils/preferences.ts';

/** One's own picture is shown as in a mirror, unless the person does not want that; what a phone's back camera sees would be back to front. */
export function isMirrored(stream: MediaStream | null): boolean {
  return preferences().mirror && stream?.getVideoTracks()[0]?.getSettings().facingMode !== 'environment';
}
