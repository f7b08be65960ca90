/** As the build cuts them down (`scripts/lib/emoji-data.mjs`); the whole files would be ten times as large. */
interface EmojiNames {
  /** A line for each: the name, and after a bar the other words that it is found by. */
  readonly names: string;
  readonly groups: readonly string[];
  /** From light to dark. */
  readonly tones: readonly string[];
}

declare module 'emojibase-data/en/data.json' {
  /** Characters by group, parted by spaces; `~` after those that have skin tones. */
  const base: { readonly groups: readonly string[] };
  export default base;
}
declare module 'emojibase-data/en/compact.json' {
  const names: EmojiNames;
  export default names;
}
declare module 'emojibase-data/de/compact.json' {
  const names: EmojiNames;
  export default names;
}
declare module 'emojibase-data/fr/compact.json' {
  const names: EmojiNames;
  export default names;
}
declare module 'emojibase-data/es/compact.json' {
  const names: EmojiNames;
  export default names;
}
declare module 'emojibase-data/hi/compact.json' {
  const names: EmojiNames;
  export default names;
}
declare module 'emojibase-data/ja/compact.json' {
  const names: EmojiNames;
  export default names;
}
