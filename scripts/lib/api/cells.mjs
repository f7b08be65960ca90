import { cell } from '../generated-tables.mjs';

/**
 * What stands in the cells of the tables of attributes, methods and events.
 * @typedef {import('custom-elements-manifest/schema').Parameter} Parameter
 * @typedef {import('custom-elements-manifest/schema').ClassMethod} Method
 */

/** More words than these are a list of their own, elsewhere. */
const MOST = 10;

/** @param {readonly string[]} titles @param {readonly (readonly string[])[]} rows */
export function table(titles, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}

/** @param {string} text */
export const code = (text) => `\`${text}\``;

/** @param {string | undefined} type @returns {readonly string[]} the words that it allows */
const wordsOf = (type = '') => [...type.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word);

/** @param {string | undefined} type */
const short = (type = '') => (wordsOf(type).length > MOST ? 'string' : type);

/** A type; one of ours leads to the table of its fields. @param {string | undefined} type @param {readonly string[]} known */
export function typeCell(type, known) {
  const text = code(short(type));
  const name = known.find((one) => new RegExp(`\\b${one}\\b`).test(type ?? ''));
  return name ? `[${text}](#${name.toLowerCase()})` : text;
}

/** @param {Parameter} parameter */
const named = ({ name, optional }) => `${name}${optional ? '?' : ''}`;

/** `join(options?)` @param {Method} method */
export const call = ({ name, parameters = [] }) => code(`${name}(${parameters.map(named).join(', ')})`);

/** `join(options?: Partial<JoinOptions>)` @param {Method} method */
export function signature({ name, parameters = [] }) {
  const typed = parameters.map((parameter) => `${named(parameter)}: ${short(parameter.type?.text)}`);
  return code(`${name}(${typed.join(', ')})`);
}

/** What a promise brings; everything else as it is. @param {Method} method */
export function answer(method) {
  const type = method.return?.type?.text ?? 'void';
  return /^Promise<(.*)>$/.exec(type)?.[1] ?? type;
}

/** What an attribute takes; nothing where it is enough that it stands there. @param {string | undefined} type */
export const valueCell = (type) =>
  type === 'boolean'
    ? ''
    : wordsOf(type)
        .map((word) => code(word))
        .join(', ') || 'text';

const DEFAULT = /\s*Default: (.*)\.$/;

/** @param {{ readonly default?: string, readonly description?: string }} attribute what its comment says, or else its first value */
export function defaultCell({ default: initial = '', description = '' }) {
  const told = DEFAULT.exec(description)?.[1];
  if (told) return told;
  return wordsOf(initial)
    .map((word) => code(word))
    .join();
}

/** @param {string | undefined} text without what the table says in a column of its own */
export const meaning = (text = '') => text.replace(DEFAULT, '');

/** The first sentence. @param {string | undefined} text */
export const brief = (text = '') => /^.*?[.?!](?=\s|$)/.exec(meaning(text))?.[0] ?? meaning(text);
