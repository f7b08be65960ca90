import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './root.mjs';
import { run } from './run.mjs';

/** What names another file or package in a declaration: `from 'x'`, `import 'x'`, `import("x")`. */
const SPECIFIER = /(?<=\b(?:from|import) ?\(?)(["'])([^"'\n]+)\1/g;

const { files: SOURCES } = JSON.parse(readFileSync(`${ROOT}/tsconfig.types.json`, 'utf8'));
const { dependencies: DEPENDENCIES } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));

/**
 * `types/`: declarations of what the package exports and of all that they name, as far as it can be reached from there. An
 * application has nothing but our `dependencies`, so that a declaration that names another package fails the build.
 * @param {string} out folder of the build
 */
export async function buildTypes(out) {
  const emitted = mkdtempSync(join(tmpdir(), 'roomlet-types-'));
  try {
    if ((await run('tsc', ['-p', 'tsconfig.types.json', '--outDir', emitted])) !== 0) {
      throw new Error('The declarations of the package cannot be made.');
    }
    /** @type {Set<string>} */
    const sources = new Set(SOURCES);
    // A set that grows while one walks along it: everything is visited once.
    for (const source of sources) {
      const declaration = source.replace(/\.ts$/, '.d.ts');
      const { text, imports } = forConsumers(readFileSync(join(emitted, declaration), 'utf8'), source);
      for (const imported of imports) sources.add(imported);
      const target = join(out, 'types', declaration);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  } finally {
    rmSync(emitted, { recursive: true });
  }
}

/**
 * A declaration as Node's resolution wants it, with `.js` at the end of relative addresses, and what it imports of ours.
 * @param {string} text
 * @param {string} source path of what it declares, relative to the repository
 * @returns {{ readonly text: string, readonly imports: readonly string[] }}
 */
export function forConsumers(text, source) {
  /** @type {string[]} */
  const imports = [];
  const written = text.replace(SPECIFIER, (_all, quote, name) => {
    if (!name.startsWith('.')) return quote + known(name, source) + quote;
    imports.push(join(dirname(source), name));
    return quote + name.replace(/\.ts$/, '.js') + quote;
  });
  return { text: written, imports };
}

/** @param {string} name specifier of a package @param {string} source */
function known(name, source) {
  const [owner = '', rest] = name.split('/');
  const packageName = owner.startsWith('@') ? `${owner}/${rest}` : owner;
  if (name.startsWith('node:') || packageName in DEPENDENCIES) return name;
  throw new Error(`The types of ${source} name ${name}, which whoever installs the package does not have.`);
}
