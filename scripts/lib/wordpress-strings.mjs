import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PLUGIN } from './wordpress-folder.mjs';

/** Functions of WordPress that translate one text, in PHP and in scripts. */
const FUNCTIONS = '(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)';
/** Other ones of the kind: contexts and plurals are found by nothing here, so nobody may use them unnoticed. */
const OTHERS = /\b(?:_x|_ex|_n|_nx|esc_html_x|esc_attr_x|_n_noop|_nx_noop)\(/;
/** A call with its text and domain as plain literals, after a comment for translators if there is one. */
const CALL = new RegExp(
  `(?:/\\* (translators: [^*]*?) \\*/\\s*)?(?<![\\w$])${FUNCTIONS}\\(\\s*'((?:[^'\\\\]|\\\\.)*)',\\s*'roomlet',?\\s*\\)`,
  'g',
);
const ANY_CALL = new RegExp(`(?<![\\w$])${FUNCTIONS}\\(`, 'g');

/**
 * A text of the plugin that is to be translated.
 *
 * @typedef {object} PluginString
 * @property {string} id the English text
 * @property {string} context '' for none; what WordPress looks for in `block.json` has one
 * @property {readonly string[]} files where it stands
 * @property {string} [comment] for translators
 */

/** All of the plugin, in the order of files. @returns {readonly PluginString[]} */
export function collectStrings() {
  /** @type {Map<string, PluginString>} */
  const found = new Map();
  /** @param {PluginString} text */
  const add = (text) => {
    const key = `${text.context}\u0004${text.id}`;
    const before = found.get(key);
    const files = [...new Set([...(before?.files ?? []), ...text.files])];
    found.set(key, { ...before, ...text, files });
  };
  for (const file of sourcesOfPlugin()) {
    const source = readFileSync(join(PLUGIN, file), 'utf8');
    if (file.endsWith('block.json')) blockStrings(JSON.parse(source), file).forEach(add);
    else callStrings(source, file).forEach(add);
    if (file === 'roomlet.php') headerStrings(source, file).forEach(add);
  }
  return [...found.values()];
}

function sourcesOfPlugin() {
  return readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => /\.(?:php|js)$|block\.json$/.test(path))
    .sort();
}

/** @param {string} source @param {string} file @returns {PluginString[]} */
export function callStrings(source, file) {
  const calls = [...source.matchAll(CALL)];
  if (OTHERS.test(source) || calls.length !== [...source.matchAll(ANY_CALL)].length)
    throw new Error(
      `${file} has a text to translate that is no plain literal, or has a context or a plural.`,
    );
  return calls.map(([, comment, text = '']) => ({
    id: text.replace(/\\(['\\])/g, '$1'),
    context: '',
    files: [file],
    ...(comment ? { comment } : {}),
  }));
}

/**
 * What WordPress translates of `block.json` (its `block-i18n.json`).
 *
 * @param {{ title: string, description: string, keywords: readonly string[] }} block
 * @param {string} file
 * @returns {PluginString[]}
 */
function blockStrings({ title, description, keywords }, file) {
  const files = [file];
  return [
    { id: title, context: 'block title', files },
    { id: description, context: 'block description', files },
    ...keywords.map((id) => ({ id, context: 'block keyword', files })),
  ];
}

/** What the list of plugins shows (WordPress, `get_plugin_data`). @param {string} source @param {string} file @returns {PluginString[]} */
function headerStrings(source, file) {
  return ['Plugin Name', 'Description'].map((field) => ({
    id: new RegExp(`^ \\* ${field}: +(.+)$`, 'm').exec(source)?.[1] ?? '',
    context: '',
    files: [file],
    comment: `${field} of the plugin`,
  }));
}
