import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The comment that leads to a map (ECMA-426, "sourceMappingURL"), at the end of a script. */
const REFERENCE = /\/\/# sourceMappingURL=(\S+)\s*$/;

/**
 * Scripts below a folder that name a source map which is not there: whoever opens the developer tools gets an error for it.
 * @param {string} folder @returns {readonly string[]} relative to it
 */
export function missingSourceMaps(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => {
    if (!file.endsWith('.js')) return false;
    const [, map] = REFERENCE.exec(readFileSync(join(folder, file), 'utf8')) ?? [];
    return map !== undefined && !map.startsWith('data:') && !existsSync(join(folder, dirname(file), map));
  });
}
