import { readdirSync, readFileSync } from 'node:fs';
import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { ROOT } from '../root.mjs';

/**
 * @typedef {import('custom-elements-manifest/schema').Package} Package
 * @typedef {import('custom-elements-manifest/schema').ClassDeclaration} ClassDeclaration
 * @typedef {import('custom-elements-manifest/schema').CustomElement} CustomElement
 */

const ELEMENTS = 'components/elements';
const EVENTS = 'components/events';
/** What the two elements that pages write are made of; the elements inside them are nobody's contract. */
const FOLDERS = [EVENTS, `${ELEMENTS}/shared`, `${ELEMENTS}/video-room`, `${ELEMENTS}/room-lobby`];

/** @param {string} path @returns {string} */
export const sourceOf = (path) => readFileSync(`${ROOT}/${path}`, 'utf8');

/** @param {string} folder @returns {readonly string[]} paths of its modules, tests excepted, relative to the repository */
function modulesIn(folder) {
  const names = readdirSync(`${ROOT}/${folder}`).filter((name) => /(?<!\.test|\.d)\.ts$/.test(name));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** @returns {Package} what the analyzer reads in the sources, private things and all */
export function analyzeSources() {
  const modules = FOLDERS.flatMap(modulesIn).map((path) =>
    ts.createSourceFile(path, sourceOf(path), ts.ScriptTarget.ES2022, true),
  );
  return create({ modules, plugins: litPlugin(), context: { dev: false } });
}

/** Events by name, as the sources declare them to the page's own types. @returns {ReadonlyMap<string, string>} name, class */
export function declaredEvents() {
  const maps = modulesIn(EVENTS).map((path) => /EventMap \{([^}]*)\}/.exec(sourceOf(path))?.[1] ?? '');
  const entries = [...maps.join('\n').matchAll(/'?([\w-]+)'?: (\w+);/g)];
  return new Map(entries.map(([, name = '', type = '']) => [name, type]));
}

/** @param {string} folder @returns {readonly { readonly name: string, readonly description: string }[]} `@command --name - What it does.` */
export function declaredCommands(folder) {
  const source = modulesIn(`${ELEMENTS}/${folder}`).map(sourceOf).join('\n');
  const found = source.matchAll(/^ \* @command (--[\w-]+) - (.+)$/gm);
  return [...found].map(([, name = '', description = '']) => ({ name, description }));
}
