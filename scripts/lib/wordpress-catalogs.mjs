import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mo, po } from 'gettext-parser';
import { LANGUAGES } from './wordpress-folder.mjs';
import { collectStrings } from './wordpress-strings.mjs';

/** @import { GetTextTranslation, GetTextTranslations } from 'gettext-parser' */

/** The languages of the rooms themselves, as WordPress calls them, with the other locales that read the same texts. */
export const CATALOGS = Object.freeze({
  ar: ['ary', 'arq'],
  de_DE: ['de_DE_formal', 'de_AT', 'de_CH', 'de_CH_informal'],
  es_ES: [
    'es_AR',
    'es_CL',
    'es_CO',
    'es_CR',
    'es_DO',
    'es_EC',
    'es_GT',
    'es_MX',
    'es_PE',
    'es_PR',
    'es_UY',
    'es_VE',
  ],
  fr_FR: ['fr_BE', 'fr_CA'],
  hi_IN: [],
  ja: [],
});

/** What the editor's script translates is in a file of its own, named after the script's handle (`load_script_textdomain`). */
const SCRIPT = 'blocks/room/editor.js';
const HANDLE = 'roomlet-room-editor-script';

/** @param {string} locale */
export const readCatalog = (locale) =>
  po.parse(readFileSync(join(LANGUAGES, `roomlet-${locale}.po`), 'utf8'));

/**
 * A catalog of the texts that the plugin has now. Without `before` it is the template.
 *
 * @param {GetTextTranslations} [before] what is translated is taken from there, and the headers
 */
export function makeCatalog(before) {
  const headers = before?.headers ?? {
    'Project-Id-Version': 'Roomlet',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
    'X-Domain': 'roomlet',
  };
  /** @type {GetTextTranslations['translations']} */
  const translations = {};
  for (const { id, context, files, comment } of collectStrings()) {
    (translations[context] ??= {})[id] = {
      ...(context ? { msgctxt: context } : {}),
      msgid: id,
      msgstr: before?.translations[context]?.[id]?.msgstr ?? [''],
      comments: {
        reference: files.join('\n'),
        ...(comment ? { extracted: comment } : {}),
        ...(id.includes('%s') ? { flag: 'php-format' } : {}),
      },
    };
  }
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 });
}

/** All files of translations that WordPress reads, by their names in the folder `languages`. @returns {Record<string, Uint8Array>} */
export function compileCatalogs() {
  return Object.fromEntries(
    Object.entries(CATALOGS).flatMap(([locale, others]) => {
      const catalog = readCatalog(locale);
      const [binary, script] = [mo.compile(catalog), compileScript(catalog)];
      return [locale, ...others].flatMap((name) => [
        [`roomlet-${name}.mo`, binary],
        [`roomlet-${name}-${HANDLE}.json`, script],
      ]);
    }),
  );
}

/** As `wp i18n make-json` writes it (Jed 1.x). @param {GetTextTranslations} catalog */
function compileScript({ headers, translations }) {
  /** @param {GetTextTranslation} text */
  const isInScript = ({ comments }) => comments?.reference?.split(/\s+/).includes(SCRIPT) ?? false;
  const texts = Object.values(translations[''] ?? {}).filter(isInScript);
  const messages = {
    '': { domain: 'messages', lang: headers['Language'], 'plural-forms': headers['Plural-Forms'] },
    ...Object.fromEntries(texts.map(({ msgid, msgstr }) => [msgid, msgstr])),
  };
  return Buffer.from(JSON.stringify({ domain: 'messages', locale_data: { messages } }));
}
