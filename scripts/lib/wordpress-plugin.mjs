import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import { ROOT } from './root.mjs';

/** Folder of the plugin; WordPress wants it under the same name in the zip. */
export const PLUGIN = join(ROOT, 'integrations/wordpress/roomlet');
const NAME = 'roomlet';

/** Made on a Unix system (APPNOTE.TXT 4.4.2), where everybody may read the files and their owner may write them. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/** The plugin as WordPress installs it, the same bytes whenever and wherever it is made. @returns {Uint8Array} */
export function zipPlugin() {
  const paths = readdirSync(PLUGIN, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PLUGIN.length + 1))
    .sort();
  // The earliest time that a zip can name. It has no time zone: local fields count.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      paths.map((path) => [`${NAME}/${path.replaceAll(sep, '/')}`, readFileSync(join(PLUGIN, path))]),
    ),
    { level: 9, mtime, os: UNIX, attrs: READABLE },
  );
}
