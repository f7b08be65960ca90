import { localStore } from '../../utils/dom-storage.ts';
import type { Tone } from './emoji-tone.ts';

/** What a person has chosen before, on this site. */
export interface EmojiMemory {
  /** Without skin tones, the latest first. */
  readonly recent: readonly string[];
  readonly tone: Tone;
}

const KEY = 'emoji';
const MOST = 24;

/** What lies in the store may come from another version, or from somebody's hand. */
export function emojiMemory(): EmojiMemory {
  const kept = localStore.read(KEY) as Partial<Record<keyof EmojiMemory, unknown>> | null;
  const recent = Array.isArray(kept?.recent) ? kept.recent.filter((text) => typeof text === 'string') : [];
  return { recent: recent.slice(0, MOST), tone: isTone(kept?.tone) ? kept.tone : 0 };
}

export function rememberEmoji(text: string): void {
  const { recent, tone } = emojiMemory();
  localStore.write(KEY, { recent: [text, ...recent.filter((other) => other !== text)].slice(0, MOST), tone });
}

export function rememberTone(tone: Tone): void {
  localStore.write(KEY, { ...emojiMemory(), tone });
}

function isTone(value: unknown): value is Tone {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 5;
}
