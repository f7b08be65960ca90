import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Subresource Integrity metadata of every script of the widget, by its path in the folder of the client. */
export type ScriptHashes = Readonly<Record<string, string>>;

/** As the build has left them; `null` where it has not. Throws on a file that is not JSON. */
export function readScriptHashes(clientFolder: string): ScriptHashes | null {
  try {
    return JSON.parse(readFileSync(join(clientFolder, 'integrity.json'), 'utf8')) as ScriptHashes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
