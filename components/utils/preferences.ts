import { localStore } from './dom-storage.ts';

/** What a person has chosen on this site for all calls to come. Devices are remembered by themselves. */
export interface Preferences {
  /** Sounds for joining, leaving and messages. */
  readonly sounds: boolean;
  /** Keyboard shortcuts of a single key (WCAG 2.1, success criterion 2.1.4). */
  readonly shortcuts: boolean;
  /** How much is read out and shown in passing. */
  readonly announcements: 'all' | 'important' | 'none';
  /** What is sent and received of pictures. */
  readonly quality: 'auto' | 'high' | 'saver' | 'audio';
  /** The own picture as in a mirror, unless the camera looks away from the person. */
  readonly mirror: boolean;
  readonly noiseSuppression: boolean;
  readonly echoCancellation: boolean;
  readonly selfView: boolean;
  /** A language tag (RFC 5646); empty for the page's own language. */
  readonly language: string;
  /** Empty for what the page says. */
  readonly theme: '' | 'auto' | 'light' | 'dark';
}

export const DEFAULT_PREFERENCES: Preferences = {
  sounds: true,
  shortcuts: true,
  announcements: 'all',
  quality: 'auto',
  mirror: true,
  noiseSuppression: true,
  echoCancellation: true,
  selfView: true,
  language: '',
  theme: '',
};

const KEY = 'preferences';
const listeners = new Set<() => void>();
/** Where nothing may be stored (a frame of another site), a choice holds for as long as the page. */
let unkept: Partial<Preferences> | null = null;

/** What was stored by another version may have another type; then the default counts. */
export function preferences(): Preferences {
  const stored = (localStore.read(KEY) ?? unkept) as Partial<Record<string, unknown>> | null;
  const known = Object.entries(DEFAULT_PREFERENCES).map(([name, value]) => {
    const kept = stored?.[name];
    return [name, typeof kept === typeof value ? kept : value];
  });
  return Object.fromEntries(known) as unknown as Preferences;
}

export function setPreferences(change: Partial<Preferences>): void {
  const all = { ...preferences(), ...change };
  localStore.write(KEY, all);
  unkept = localStore.read(KEY) ? null : all;
  for (const listener of listeners) listener();
}

/** Answers the function that ends it. */
export function onPreferences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
