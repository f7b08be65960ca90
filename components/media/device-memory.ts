import { localStore, textFields } from '../utils/dom-storage.ts';

export type ChosenKind = 'microphone' | 'camera' | 'speaker';

const KEY = 'devices';

/** `deviceId` of what the person has chosen on this site, on this visit or an earlier one; empty for the browser's own choice. */
export function chosenDevice(kind: ChosenKind): string {
  return textFields(localStore.read(KEY))[kind] ?? '';
}

export function rememberDevice(kind: ChosenKind, deviceId: string): void {
  localStore.write(KEY, { ...textFields(localStore.read(KEY)), [kind]: deviceId });
}
