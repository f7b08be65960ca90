import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
import { leanEmoji } from './emoji-data.mjs';
import { leanDependencies } from './lean-dependencies.mjs';
import { licensesOf } from './licenses.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { retryImports } from './retry-imports.mjs';
import { ROOT } from './root.mjs';
import { squeeze } from './squeeze.mjs';

/**
 * What a script tag downloads.
 * @typedef {object} WidgetChunk
 * @property {string} file relative to `client`
 * @property {boolean} entry the script tag's own file
 * @property {readonly string[]} imports loaded together with it
 * @property {readonly string[]} dynamicImports loaded when they are needed
 */

const ENTRY = `${ROOT}/components/define.ts`;
/** What `/embed.json` is made of: the hash of every script, by its path. */
const INTEGRITY = 'integrity.json';
const LICENSES = 'assets/third-party-licenses.txt';

/**
 * `client/roomlet.js` and `client/chunks/`. All imports between them are relative, so that they work from `/roomlet.js`
 * and `/v/<version>/roomlet.js`, on pages of any origin. Vite would add a loader that writes into the page's head.
 * @param {string} out folder of the build
 * @returns {Promise<readonly WidgetChunk[]>} also written to `widget-chunks.json` there
 */
export async function buildWidget(out) {
  const bundle = await rolldown({
    input: { roomlet: ENTRY },
    cwd: ROOT,
    platform: 'browser',
    tsconfig: `${ROOT}/tsconfig.json`,
    resolve: { conditionNames: ['browser', 'production', 'import'] },
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    experimental: { nativeMagicString: true },
    treeshake: { moduleSideEffects: [{ test: /engine\.io-client/, sideEffects: false }] },
    // Terser takes its time; that is known.
    checks: { bundlerTimings: false },
    plugins: [leanEmoji(), leanDependencies(), minifyTemplates(), retryImports(), squeeze()],
  });
  const { output } = await bundle.write({
    dir: `${out}/client`,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    // Nothing imports the entry: pages load it under names of their own (`/roomlet.js?ver=2`), and a chunk that
    // asked for `../roomlet.js` would get everything a second time.
    codeSplitting: {
      groups: [
        { name: 'core', tags: ['$initial'], test: (id) => id !== ENTRY && !/transports.polling/.test(id) },
      ],
    },
    sourcemap: true,
    minify: true,
    comments: { legal: false },
    postBanner: (chunk) => (chunk.isEntry ? `/*! Roomlet, MIT. Code of others in it: ${LICENSES} */` : ''),
  });
  await bundle.close();

  const chunks = output.filter((item) => item.type === 'chunk');
  mkdirSync(`${out}/client/assets`, { recursive: true });
  writeFileSync(`${out}/client/${LICENSES}`, licensesOf(chunks.flatMap(({ moduleIds }) => moduleIds)));
  // Of what lies on the disk: that is what browsers get.
  const hashes = chunks.map(({ fileName }) => [fileName, integrityOf(`${out}/client/${fileName}`)]);
  writeFileSync(`${out}/client/${INTEGRITY}`, `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
  const described = describe(chunks);
  writeFileSync(`${out}/widget-chunks.json`, `${JSON.stringify(described, null, 2)}\n`);
  return described;
}

/** @param {readonly import('rolldown').OutputChunk[]} chunks @returns {readonly WidgetChunk[]} */
function describe(chunks) {
  return chunks.map(({ fileName, isEntry, imports, dynamicImports }) => ({
    file: fileName,
    entry: isEntry,
    imports,
    dynamicImports,
  }));
}

/** Metadata of Subresource Integrity (W3C SRI, section 3.3). @param {string} file @returns {string} */
function integrityOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
