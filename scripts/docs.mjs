/** `npm run docs`: writes the tables in README.md and docs/ anew, from the comments and schemas of the sources. */
import { writeFileSync } from 'node:fs';
import { API, apiPage, README, readmePage } from './lib/api/pages.mjs';
import { OPERATOR, operatorPage } from './lib/environment-table.mjs';
import { readContract } from './lib/manifest/manifest.mjs';
import { REST, restPage } from './lib/rest-tables.mjs';
import { THEMING, themingPage } from './lib/theming-tables.mjs';

const contract = readContract();
writeFileSync(README, await readmePage(contract));
writeFileSync(API, await apiPage(contract));
writeFileSync(THEMING, await themingPage());
writeFileSync(OPERATOR, await operatorPage());
writeFileSync(REST, await restPage());
