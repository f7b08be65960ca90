import { readdirSync, readFileSync } from 'node:fs';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/**
 * The licences of the packages whose code went into a bundle, which ask to be handed on with it.
 * @param {Iterable<string>} moduleIds paths of the bundled files
 */
export function licensesOf(moduleIds) {
  const folders = new Set([...moduleIds].flatMap((id) => PACKAGE.exec(id)?.[0] ?? []));
  const texts = [...folders].map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : '';
    return { name, text: `${name} ${version} (${license})\n\n${text}\n` };
  });
  texts.sort((a, b) => a.name.localeCompare(b.name));
  return texts.map(({ text }) => text).join(`\n${'-'.repeat(80)}\n\n`);
}
