import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from './root.mjs';

/**
 * What a page can style by, as the sources say it in their comments (`@cssprop`, `@csspart`, `@cssstate`).
 * @typedef {{ readonly name: string, readonly text: string }} Hook
 * @typedef {object} StyledElement
 * @property {string} tag
 * @property {readonly Hook[]} parts as its comments say
 * @property {readonly Hook[]} states as its comments say
 * @property {readonly string[]} rendered parts in its templates; `*` stands for what is put in at run time
 * @property {readonly string[]} passedOn parts of elements inside that it passes on (`exportparts`)
 * @property {readonly string[]} offered those that it passes on to whoever contains it, by an attribute that it gives itself
 * @property {readonly string[]} inside folders of those of our elements that are in its templates
 */

const ELEMENTS = `${ROOT}/components/elements`;
const STYLES = `${ROOT}/components/styles`;
/** Templates that several elements have in common. */
const SHARED = 'shared';

/** @param {string} folder @returns {string} all sources in it, tests excepted */
function sourceOf(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
}

/**
 * Entries such as `@csspart name - What it is.`, which may go on in the next line; further names stand in backquotes after "also".
 * @param {string} source
 * @param {'cssprop' | 'csspart' | 'cssstate'} tag
 * @returns {readonly Hook[]}
 */
function described(source, tag) {
  const comments = source.match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  const plain = comments
    .map((comment) => comment.replace(/\*\/$/, '').replace(/^\s*\* ?/gm, ''))
    .join('\n@\n');
  const entries = [...plain.matchAll(new RegExp(`@${tag} (\\S+)(?: - ([^@]*))?`, 'g'))];
  return entries.flatMap(([, name = '', words = '']) => {
    const [sentence = '', others = ''] = words
      .replace(/\s+/g, ' ')
      .trim()
      .split(/;? also /);
    const also = [...others.matchAll(/`([\w-]+)`/g)].map(([, other = '']) => other);
    return [name, ...also].map((one) => ({ name: one, text: sentence }));
  });
}

/** @param {string} source @param {RegExp} attribute with one group: the names, separated by spaces or commas */
function listed(source, attribute) {
  const values = [...source.matchAll(attribute)].map(([, value = '']) => value.replace(/\$\{[^}]*\}?/g, '*'));
  return [...new Set(values.flatMap((value) => value.split(/[\s,]+/)).filter(Boolean))].sort();
}

/** Parts that are named where an element gives itself `exportparts`. */
const OFFERED = /(?:PARTS =\s*['`]|'exportparts',\s*[`'])([^"'`]*)/g;

/** Templates of others that a source puts into its own. @param {string} source */
function borrowed(source) {
  const files = [...source.matchAll(/from '\.\.\/shared\/([\w-]+\.ts)'/g)].map(([, file = '']) => file);
  return [...new Set(files)].map((file) => readFileSync(`${ELEMENTS}/${SHARED}/${file}`, 'utf8')).join('\n');
}

/** @param {readonly Hook[]} hooks @returns {readonly Hook[]} each name once, in the order of the alphabet */
function unique(hooks) {
  const byName = new Map(hooks.toReversed().map((hook) => [hook.name, hook]));
  return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** One for each folder of elements; what a folder has inside counts for it. @returns {readonly StyledElement[]} */
export function styledElements() {
  const folders = readdirSync(ELEMENTS).filter((name) => name !== SHARED);
  const sources = new Map(folders.map((folder) => [folder, sourceOf(`${ELEMENTS}/${folder}`)]));
  // Most folders have one element, of their name.
  const homes = new Map(
    [...sources].flatMap(([folder, source]) =>
      [...source.matchAll(/^ {4}'([a-z-]+)': \w+;$/gm)].map(
        ([, tag = '']) => /** @type {const} */ ([tag, folder]),
      ),
    ),
  );
  return [...sources].map(([tag, source]) => {
    const templates = source + borrowed(source);
    return {
      tag,
      parts: unique(described(source, 'csspart')),
      states: unique(described(source, 'cssstate')),
      rendered: listed(templates, /\spart="?((?<=")[^"]*|\$\{)/g),
      passedOn: [
        ...new Set([...listed(templates, /exportparts="([^"'`]*)/g), ...listed(templates, OFFERED)]),
      ].sort(),
      offered: /setAttribute\(\s*'exportparts'/.test(source) ? listed(source, OFFERED) : [],
      inside: [
        ...new Set(listed(templates, /<(room-[a-z-]+)/g).map((name) => homes.get(name) ?? name)),
      ].filter((name) => name !== tag),
    };
  });
}

/** The custom properties that a page can set. @returns {readonly Hook[]} */
export function tokens() {
  return described(sourceOf(STYLES), 'cssprop');
}

/** Custom properties of the page that the sources use. @returns {readonly string[]} */
export function usedTokens() {
  const folders = [STYLES, ...readdirSync(ELEMENTS).map((name) => `${ELEMENTS}/${name}`)];
  const rules = folders
    .map(sourceOf)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '');
  return [...new Set(rules.match(/--room-[\w-]+/g))].sort();
}
