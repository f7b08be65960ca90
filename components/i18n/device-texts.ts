import type { DeviceTrouble } from '../media/device-errors.ts';
import type { Translate } from './texts.ts';

const deviceText = (
  t: Translate,
  type: DeviceTrouble,
  noun: 'cameraNoun' | 'microphoneNoun' | 'bothNoun',
): string => t(`device-${type}`, t(noun));

export interface DeviceTroubles {
  readonly cameraError: DeviceTrouble | null;
  readonly microphoneError: DeviceTrouble | null;
}

/** A sentence for each device with which something is wrong; one for both when it is the same. */
export function deviceTexts(
  t: Translate,
  { cameraError, microphoneError }: DeviceTroubles,
): readonly string[] {
  if (cameraError && cameraError === microphoneError) return [deviceText(t, cameraError, 'bothNoun')];
  return [
    ...(cameraError ? [deviceText(t, cameraError, 'cameraNoun')] : []),
    ...(microphoneError ? [deviceText(t, microphoneError, 'microphoneNoun')] : []),
  ];
}
