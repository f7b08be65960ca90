import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import { compileCatalogs } from './wordpress-catalogs.mjs';
import { PLUGIN } from './wordpress-folder.mjs';

const NAME = 'roomlet';

/** Made on a Unix system (APPNOTE.TXT 4.4.2), where everybody may read the files and their owner may write them. */
const UNIX = 3;
const READABLE = 0o100644 << 16;

/**
 * The plugin as WordPress installs it, the same bytes whenever and wherever it is made. Translations are in it as WordPress
 * reads them, not as translators write them.
 *
 * @returns {Uint8Array}
 */
export function zipPlugin() {
  const paths = readdirSync(PLUGIN, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.po'))
    .map((entry) => join(entry.parentPath, entry.name).slice(PLUGIN.length + 1));
  /** @type {Record<string, Uint8Array>} */
  const files = Object.fromEntries(
    paths.map((path) => [path.replaceAll(sep, '/'), readFileSync(join(PLUGIN, path))]),
  );
  for (const [name, bytes] of Object.entries(compileCatalogs())) files[`languages/${name}`] = bytes;
  // The earliest time that a zip can name. It has no time zone: local fields count.
  const mtime = new Date(1980, 0, 1);
  const sorted = Object.keys(files).sort();
  return zipSync(
    Object.fromEntries(sorted.map((path) => [`${NAME}/${path}`, files[path] ?? new Uint8Array()])),
    {
      level: 9,
      mtime,
      os: UNIX,
      attrs: READABLE,
    },
  );
}
