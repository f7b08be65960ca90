import { rolldown } from 'rolldown';
import { ROOT } from './root.mjs';

/** @typedef {Readonly<Record<string, unknown>>} Texts */

const FOLDER = `${ROOT}/components/i18n`;
export const TRANSLATIONS = ['de', 'fr', 'es', 'hi', 'ar', 'ja'];
const ENTRY = 'roomlet:texts';

/** All texts by language. @returns {Promise<Readonly<Record<string, Texts>>>} */
export async function readTexts() {
  const source = [
    `import { en } from '${FOLDER}/en/core.ts';`,
    `import { enRest } from '${FOLDER}/en/rest.ts';`,
    `import { enCheck } from '${FOLDER}/en/check.ts';`,
    `import { enHelp } from '${FOLDER}/en/help.ts';`,
    'export const english = { ...en, ...enRest, ...enCheck, ...enHelp };',
    ...TRANSLATIONS.map((tag) => `export { texts as ${tag} } from '${FOLDER}/languages/${tag}.ts';`),
  ].join('\n');
  const bundle = await rolldown({
    input: ENTRY,
    plugins: [
      {
        name: 'texts',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? source : undefined),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const { english, ...others } = await import(
    `data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`
  );
  return { en: english, ...others };
}

/** What is put into a text, so that it can be found again in what comes out. @param {number} index */
const marker = (index) => `⟦${index}⟧`;

/** @param {unknown} text @param {number} blanks @returns {string} */
function filled(text, blanks) {
  if (typeof text !== 'function') return String(text);
  return String(text(...Array.from({ length: blanks }, (_, index) => marker(index))));
}

/**
 * What is wrong with a translation: texts that are missing, empty or of no use, and blanks that are filled in one language
 * and not in the other.
 * @param {Texts} english @param {Texts} texts @returns {readonly string[]}
 */
export function problemsOf(english, texts) {
  const missing = Object.entries(english).flatMap(([key, original]) => {
    const text = texts[key];
    if (text === undefined) return [`${key} is missing`];
    const blanks = typeof original === 'function' ? original.length : 0;
    if (typeof text === 'function' && text.length > blanks) return [`${key} takes more than is given`];
    const shown = filled(text, blanks);
    const wanted = filled(original, blanks);
    // What needs no remedy has none in any language.
    if (!shown.trim() && wanted.trim()) return [`${key} is empty`];
    return Array.from({ length: blanks }, (_, index) => marker(index))
      .filter((mark) => wanted.includes(mark) !== shown.includes(mark))
      .map((mark) => `${key}: ${mark} is in one language only`);
  });
  const unknown = Object.keys(texts)
    .filter((key) => !(key in english))
    .map((key) => `${key} is no text of ours`);
  return [...missing, ...unknown];
}

/** Ends the build where a language is not whole. */
export async function checkLanguages() {
  const { en = {}, ...others } = await readTexts();
  const problems = Object.entries(others).flatMap(([tag, texts]) =>
    problemsOf(en, texts).map((problem) => `  ${tag}: ${problem}`),
  );
  if (problems.length > 0) throw new Error(`Languages are not whole:\n${problems.join('\n')}`);
}
