/** `npm run docs`: writes the tables of docs/theming.md anew, from the comments of the sources. */
import { writeFileSync } from 'node:fs';
import { THEMING, themingPage } from './lib/theming-tables.mjs';

writeFileSync(THEMING, await themingPage());
