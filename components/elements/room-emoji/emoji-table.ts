import base from 'emojibase-data/en/data.json';

/** One emoji as it can be chosen. */
export interface Emoji {
  /** Without a skin tone. */
  readonly text: string;
  readonly name: string;
  /** In lower case: the name, and other words that it is found by. */
  readonly words: readonly string[];
  readonly hasTones: boolean;
}

export interface EmojiGroup {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

export interface EmojiTable {
  readonly groups: readonly EmojiGroup[];
  /** Names of the skin tones (UTS #51, section 2.2), from light to dark. */
  readonly tones: readonly string[];
}

/** One chunk for each language, fetched when a picker is opened in it. */
const NAMES = {
  en: () => import('emojibase-data/en/compact.json'),
  de: () => import('emojibase-data/de/compact.json'),
  fr: () => import('emojibase-data/fr/compact.json'),
  es: () => import('emojibase-data/es/compact.json'),
  hi: () => import('emojibase-data/hi/compact.json'),
  ja: () => import('emojibase-data/ja/compact.json'),
} as const;

const isNamed = (language: string): language is keyof typeof NAMES => Object.hasOwn(NAMES, language);

/** All emoji, named in the language of a tag (RFC 5646), or in English where there are no names in it. */
export async function loadEmoji(tag: string): Promise<EmojiTable> {
  const language = tag.split('-')[0] ?? '';
  const { names, groups, tones } = (await NAMES[isNamed(language) ? language : 'en']()).default;
  const lines = names.split('\n').values();
  return {
    groups: base.groups.map((characters, index) => ({
      name: groups[index] ?? '',
      emoji: characters.split(' ').map((character) => emojiOf(character, lines.next().value ?? '')),
    })),
    tones,
  };
}

function emojiOf(character: string, line: string): Emoji {
  const hasTones = character.endsWith('~');
  const [name = ''] = line.split('|');
  return {
    text: hasTones ? character.slice(0, -1) : character,
    name,
    words: line.toLowerCase().split(/[\s|]+/u),
    hasTones,
  };
}
