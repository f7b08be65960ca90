import type { JoinOptions } from '../../room/session-api.ts';
import { localStore, tabStore, textFields } from '../../utils/dom-storage.ts';

/** What a person should not have to type twice. Nothing of it is ever part of an address. */
export interface LobbyMemory {
  readonly email: string;
  readonly displayName: string;
}

export function rememberedPerson(): LobbyMemory {
  const { email = '', displayName = '' } = textFields(localStore.read('me'));
  return { email, displayName };
}

export function rememberPerson({ email, displayName }: LobbyMemory): void {
  localStore.write('me', { email, displayName });
}

const key = (room: string): string => `join:${room.normalize('NFKC').trim()}`;

/** Hands a filled-in lobby to the page that it leads to. */
export function handOver(options: JoinOptions): void {
  tabStore.write(key(options.room), options);
}

/** Takes what a lobby on another page has handed over for this room, once. */
export function takeOver(room: string): JoinOptions | null {
  const stored = tabStore.read(key(room));
  tabStore.write(key(room), null);
  const { email, displayName } = textFields(stored);
  if (!email || typeof stored !== 'object' || stored === null) return null;
  const flag = (name: 'startMuted' | 'startCameraOff'): boolean =>
    (stored as Readonly<Record<string, unknown>>)[name] === true;
  return { room, email, displayName, startMuted: flag('startMuted'), startCameraOff: flag('startCameraOff') };
}
