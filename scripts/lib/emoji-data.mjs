import { readFileSync } from 'node:fs';

/**
 * The data of emojibase, cut down to what the picker shows and searches: a language is a third of its size then. The order of the
 * names is the order of the emoji, which every language shares.
 */

/** The newest that systems of the last years have a picture for; newer ones would be empty boxes. */
const NEWEST = 15;
/** Skin tones and hair are not emoji of their own to people. */
const COMPONENTS = 2;
const FILE = /[\\/]emojibase-data[\\/]([\w-]+)[\\/](data|compact)\.json$/;

/**
 * @typedef {object} Emoji
 * @property {string} hexcode
 * @property {string} [emoji]
 * @property {string} label
 * @property {readonly string[]} [tags]
 * @property {number} [group]
 * @property {number} [order]
 * @property {number} [version]
 * @property {readonly { readonly emoji: string, readonly tone: number | readonly number[] }[]} [skins]
 */

/** @param {string} path @returns {unknown} */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** @param {readonly Emoji[]} data */
export const shown = (data) =>
  data
    .filter(({ group, version = 0 }) => group !== undefined && group !== COMPONENTS && version <= NEWEST)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0));

/**
 * Characters by group, parted by spaces; `~` after those that have skin tones by putting one modifier in (UTS #51, section 2.2).
 * @param {readonly Emoji[]} data
 */
export function characters(data) {
  /** @type {Map<number, string[]>} */
  const groups = new Map();
  for (const { emoji = '', group = 0, skins = [] } of shown(data)) {
    const tones = skins.filter(({ tone }) => typeof tone === 'number');
    const isPlain =
      tones.length === 5 && tones.every(({ emoji: toned, tone }) => withTone(emoji, Number(tone)) === toned);
    groups.set(group, [...(groups.get(group) ?? []), isPlain ? `${emoji}~` : emoji]);
  }
  return { groups: [...groups].sort(([a], [b]) => a - b).map(([, all]) => all.join(' ')) };
}

/** As `emoji-tone.ts` does it. @param {string} emoji @param {number} tone 1 to 5 */
function withTone(emoji, tone) {
  return emoji.replace(
    /\p{Emoji_Modifier_Base}\uFE0F?/gu,
    (base) => base.replace('\uFE0F', '') + String.fromCodePoint(0x1f3fa + tone),
  );
}

/**
 * A line for each emoji: its name, and after a bar the other words that it is found by.
 * @param {readonly Emoji[]} order @param {readonly Emoji[]} names
 * @param {{ readonly groups: readonly { readonly order: number, readonly message: string }[], readonly skinTones: readonly { readonly key: string, readonly message: string }[] }} messages
 */
export function names(order, names, { groups, skinTones }) {
  const named = new Map(names.map((emoji) => [emoji.hexcode, emoji]));
  const lines = shown(order).map(({ hexcode }) => {
    const { label = '', tags = [] } = named.get(hexcode) ?? {};
    const known = label.toLowerCase();
    const words = new Set(
      tags.flatMap((tag) => tag.toLowerCase().split(' ')).filter((word) => !known.includes(word)),
    );
    return words.size > 0 ? `${label}|${[...words].join(' ')}` : label;
  });
  const tones = ['light', 'medium-light', 'medium', 'medium-dark', 'dark'];
  return {
    names: lines.join('\n'),
    groups: groups.filter(({ order: group }) => group !== COMPONENTS).map(({ message }) => message),
    tones: tones.map((tone) => skinTones.find(({ key }) => key === tone)?.message ?? tone),
  };
}

/** What stands for a file of emojibase; `null` for any other file. @param {string} path @returns {object | null} */
export function emojiData(path) {
  const [, language, kind] = FILE.exec(path) ?? [];
  if (!language) return null;
  const file = (/** @type {string} */ of, /** @type {string} */ name) =>
    path.replace(FILE, (found) => found.replace(language, of).replace(`${kind}.json`, `${name}.json`));
  const order = /** @type {readonly Emoji[]} */ (read(file('en', 'data')));
  if (kind === 'data') return characters(order);
  const messages = /** @type {Parameters<typeof names>[2]} */ (read(file(language, 'messages')));
  return names(order, /** @type {readonly Emoji[]} */ (read(path)), messages);
}

/** One build makes several bundles of it. @type {Map<string, string | null>} */
const made = new Map();

/** For the builds of Rolldown and Vite. */
export function leanEmoji() {
  return {
    name: 'roomlet:lean-emoji',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} id */
    load(id) {
      let json = made.get(id);
      if (json === undefined) {
        const data = emojiData(id);
        made.set(id, (json = data && JSON.stringify(data)));
      }
      return json;
    },
  };
}

/** For the server of the component tests, where nothing is built. @param {string} root folder of the repository */
export function serveEmoji(root) {
  return {
    name: 'roomlet:serve-emoji',
    /** @param {{ readonly path: string }} context */
    serve({ path }) {
      const data = emojiData(root + path);
      return data ? { body: `export default ${JSON.stringify(data)}`, type: 'js' } : undefined;
    },
  };
}
