/** `npm run docs`: writes the tables in docs/ anew, from the comments and schemas of the sources. */
import { writeFileSync } from 'node:fs';
import { OPERATOR, operatorPage } from './lib/environment-table.mjs';
import { THEMING, themingPage } from './lib/theming-tables.mjs';

writeFileSync(THEMING, await themingPage());
writeFileSync(OPERATOR, await operatorPage());
