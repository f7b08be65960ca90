import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';
import { zipPlugin } from './lib/wordpress-plugin.mjs';

const FOLDER = join(ROOT, 'dist/wordpress');

mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'roomlet.zip'), zipPlugin());
console.log('Made dist/wordpress/roomlet.zip, for Plugins → Add New → Upload Plugin.');
