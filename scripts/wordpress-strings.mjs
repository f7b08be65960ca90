import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGS, makeCatalog, readCatalog } from './lib/wordpress-catalogs.mjs';
import { LANGUAGES } from './lib/wordpress-folder.mjs';

mkdirSync(LANGUAGES, { recursive: true });
writeFileSync(join(LANGUAGES, 'roomlet.pot'), makeCatalog());
for (const locale of Object.keys(CATALOGS))
  writeFileSync(join(LANGUAGES, `roomlet-${locale}.po`), makeCatalog(readCatalog(locale)));
console.log('The template and the translations of the WordPress plugin have the texts that it has now.');
