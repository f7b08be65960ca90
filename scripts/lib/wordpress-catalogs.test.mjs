import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { mo } from 'gettext-parser';
import { CATALOGS, compileCatalogs, makeCatalog, readCatalog } from './wordpress-catalogs.mjs';
import { TRANSLATIONS } from './check-languages.mjs';
import { LANGUAGES, PLUGIN } from './wordpress-folder.mjs';
import { callStrings, collectStrings } from './wordpress-strings.mjs';

const STALE = 'run `npm run wordpress:strings` and translate what is new';
const locales = /** @type {(keyof typeof CATALOGS)[]} */ (Object.keys(CATALOGS));

test('the plugin speaks the languages of the rooms', () => {
  assert.deepEqual(locales.map((locale) => locale.slice(0, 2)).sort(), TRANSLATIONS.toSorted());
});

test('its texts are found, those of scripts and of block.json among them', () => {
  const texts = collectStrings();
  const of = (/** @type {string} */ id) =>
    texts.filter((text) => text.id === id).map(({ context }) => context);
  assert.deepEqual(of('Video room').sort(), ['', 'block title']);
  assert.deepEqual(of('Server’s address'), ['']);
  assert.deepEqual(of('meeting'), ['block keyword']);
  assert.ok(texts.some(({ id, comment }) => id.includes('%s') && comment?.startsWith('translators:')));
});

test('a text that translators would not get is an error', () => {
  for (const source of [
    "__( $text, 'roomlet' )",
    "__( 'Text' )",
    "_n( 'a', 'b', 1, 'roomlet' )",
    "esc_html__( 'a' . 'b', 'roomlet' )",
  ])
    assert.throws(() => callStrings(source, 'a.php'), /a\.php/, source);
  assert.deepEqual(callStrings("__( 'It\\'s', 'roomlet' )", 'a.php')[0]?.id, "It's");
});

test('the template has the texts that the plugin has now', () => {
  assert.equal(readFileSync(join(LANGUAGES, 'roomlet.pot'), 'utf8'), makeCatalog().toString(), STALE);
});

for (const locale of locales) {
  test(`everything is translated in ${locale}`, () => {
    const file = readFileSync(join(LANGUAGES, `roomlet-${locale}.po`), 'utf8');
    const catalog = readCatalog(locale);
    assert.equal(file, makeCatalog(catalog).toString(), STALE);
    assert.equal(catalog.headers['Language'], locale);
    for (const { id, context } of collectStrings()) {
      const text = catalog.translations[context]?.[id]?.msgstr[0] ?? '';
      assert.notEqual(text, '', `${id}: ${STALE}`);
      // What is no word stays what it is.
      for (const part of id.match(/%s|https:\/\/[\w.]+|xn--|\[roomlet\]|localhost/g) ?? [])
        assert.ok(text.includes(part), `${id}: ${part}`);
    }
  });
}

test('WordPress reads them from files whose names it knows', () => {
  const files = compileCatalogs();
  const asset = readFileSync(join(PLUGIN, 'blocks/room/block.json'), 'utf8');
  // generate_block_asset_handle(): the block's name, and what the script is for.
  const handle = `${JSON.parse(asset).name.replace('/', '-')}-editor-script`;
  for (const locale of ['de_DE', 'de_DE_formal', 'es_MX']) {
    const binary = mo.parse(Buffer.from(files[`roomlet-${locale}.mo`] ?? []), 'utf-8');
    assert.notEqual(binary.translations['']?.['Open the video room']?.msgstr[0] ?? '', '');
    const script = JSON.parse(Buffer.from(files[`roomlet-${locale}-${handle}.json`] ?? []).toString());
    const { messages } = script.locale_data;
    assert.equal(messages['Sound only'].length, 1);
    assert.equal(messages['Open the video room'], undefined, 'the editor gets its own texts only');
    assert.ok(messages['']['plural-forms']);
  }
});
