import { foldRoomName } from '../../../protocol/room-name.ts';
import type { LocalState } from '../../room/room-state.ts';
import type { JoinOptions, MediaWishes } from '../../room/session-api.ts';
import { localStore, tabStore, textFields } from '../../utils/dom-storage.ts';

/** What a person should not have to type twice. Nothing of it is ever part of an address. */
export interface LobbyMemory {
  readonly email: string;
  readonly displayName: string;
  /** The last one that was typed; not one that a page has given. */
  readonly room: string;
}

export function rememberedPerson(): LobbyMemory {
  const { email = '', displayName = '', room = '' } = textFields(localStore.read('me'));
  return { email, displayName, room };
}

export function rememberPerson(memory: LobbyMemory): void {
  localStore.write('me', memory);
}

/** How the person has joined the last time, by their own switches. */
export function rememberedWishes(): { readonly muted: boolean; readonly cameraOff: boolean } {
  const { muted, cameraOff } = textFields(localStore.read('wishes'));
  return { muted: !!muted, cameraOff: !!cameraOff };
}

/**
 * A device that could not be had was not switched off by anybody; of one that the page has switched off, the person has said
 * nothing new.
 */
export function rememberWishes(
  { startMuted, startCameraOff }: MediaWishes,
  { microphoneError, cameraError }: Pick<LocalState, 'microphoneError' | 'cameraError'>,
  page: MediaWishes,
): void {
  const { muted, cameraOff } = rememberedWishes();
  const kept = (off = false, byPage = false, before: boolean) =>
    (off && byPage ? before : off) ? 'yes' : '';
  localStore.write('wishes', {
    muted: microphoneError ? '' : kept(startMuted, page.startMuted, muted),
    cameraOff: cameraError ? '' : kept(startCameraOff, page.startCameraOff || page.audioOnly, cameraOff),
  });
}

const key = (room: string): string => `join:${foldRoomName(room)}`;

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
