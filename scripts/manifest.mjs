/** `node scripts/manifest.mjs <folder>`: what the build runs beside the rest, in a process of its own. */
import { writeManifest } from './lib/manifest/write.mjs';

const [, , out] = process.argv;
if (!out) throw new Error('Name the folder of the build.');
writeManifest(out);
