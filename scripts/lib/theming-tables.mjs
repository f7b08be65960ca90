import { readFileSync } from 'node:fs';
import { cell, withTables } from './generated-tables.mjs';
import { ROOT } from './root.mjs';
import { styledElements, tokens } from './style-hooks.mjs';

/** What people read about looks; its tables are made from the sources. */
export const THEMING = `${ROOT}/docs/theming.md`;

/** @typedef {import('./style-hooks.mjs').Hook} Hook */

/** @param {readonly string[]} titles @param {readonly Hook[]} hooks */
function table(titles, hooks) {
  const rows = hooks.map(({ name, text }) => `| \`${name}\` | ${cell(text)} |`);
  return [`| ${titles.join(' | ')} |`, '| --- | --- |', ...rows].join('\n');
}

/** @param {'parts' | 'states'} kind @param {readonly string[]} titles */
function tablesOf(kind, titles) {
  return styledElements()
    .filter((element) => element[kind].length > 0)
    .map((element) => `### \`<${element.tag}>\`\n\n${table(titles, element[kind])}`)
    .join('\n\n');
}

/** @returns {Promise<string>} the page as it should be */
export async function themingPage() {
  const made = new Map([
    ['tokens', table(['property', 'what it decides'], tokens())],
    ['parts', tablesOf('parts', ['part', 'what it is'])],
    ['states', tablesOf('states', ['state', 'when'])],
  ]);
  return withTables(THEMING, readFileSync(THEMING, 'utf8'), made);
}
