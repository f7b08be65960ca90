import type { DeviceErrorType } from '../media/device-errors.ts';
import type { LocalState } from '../room/room-state.ts';
import type { Translate } from './texts.ts';

const deviceText = (
  t: Translate,
  type: DeviceErrorType,
  noun: 'cameraNoun' | 'microphoneNoun' | 'bothNoun',
): string => t(`device-${type}`, t(noun));

/** A sentence for each device that could not be opened; one for both when both failed alike. */
export function deviceTexts(
  t: Translate,
  { cameraError, microphoneError }: Pick<LocalState, 'cameraError' | 'microphoneError'>,
): readonly string[] {
  if (cameraError && cameraError === microphoneError) return [deviceText(t, cameraError, 'bothNoun')];
  return [
    ...(cameraError ? [deviceText(t, cameraError, 'cameraNoun')] : []),
    ...(microphoneError ? [deviceText(t, microphoneError, 'microphoneNoun')] : []),
  ];
}
