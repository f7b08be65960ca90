import type { CallModeName, MediaFlags, MediaStateUpdate } from '../../protocol/index.ts';

/** What a client says of itself when it joins, after validation. */
export interface Introduction {
  readonly email: string;
  readonly displayName: string;
  readonly media: MediaFlags;
  readonly mode: CallModeName;
  /** Absent for a client of the walkthrough. */
  readonly v: number | undefined;
  /** The others are to learn no address of its network. */
  readonly relayOnly?: boolean | undefined;
}

/** Flags that are not given are off. */
export function mediaFlags(state: MediaStateUpdate = {}): MediaFlags {
  const { microphone = false, camera = false, screen = false, hand = false } = state;
  return { microphone, camera, screen, hand };
}

/** The name that others see; never empty. */
export function shownName({ displayName, email }: Pick<Introduction, 'displayName' | 'email'>): string {
  return displayName || email.slice(0, email.lastIndexOf('@'));
}
