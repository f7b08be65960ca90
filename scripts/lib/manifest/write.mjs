import { mkdirSync, writeFileSync } from 'node:fs';
import { htmlData } from './html-data.mjs';
import { readContract } from './manifest.mjs';
import { reactTypes, svelteTypes, vueTypes } from './template-types.mjs';

/** @param {object} data */
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

/**
 * `custom-elements.json`, data for VS Code, and the types of templates.
 * @param {string} out folder of the build
 */
export function writeManifest(out) {
  const contract = readContract();
  mkdirSync(`${out}/types`, { recursive: true });
  writeFileSync(`${out}/custom-elements.json`, json(contract.manifest));
  writeFileSync(`${out}/vscode.html-custom-data.json`, json(htmlData(contract)));
  writeFileSync(`${out}/types/react.d.ts`, reactTypes(contract));
  writeFileSync(`${out}/types/svelte.d.ts`, svelteTypes(contract));
  writeFileSync(`${out}/types/vue.d.ts`, vueTypes(contract));
}
