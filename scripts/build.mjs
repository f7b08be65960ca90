import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { buildDemo } from './lib/build-demo.mjs';
import { buildLibrary } from './lib/build-library.mjs';
import { buildServer } from './lib/build-server.mjs';
import { buildTypes } from './lib/build-types.mjs';
import { buildWidget } from './lib/build-widget.mjs';
import { checkLanguages } from './lib/check-languages.mjs';
import { missingSourceMaps } from './lib/check-source-maps.mjs';
import { precompress } from './lib/precompress.mjs';
import { ROOT } from './lib/root.mjs';
import { run } from './lib/run.mjs';

const started = performance.now();
process.env.NODE_ENV = 'production';

// Beside the last build, which stays whole until the new one is: a running service goes on serving, and a build that
// fails breaks nothing.
const out = mkdtempSync(`${ROOT}/dist-`);

async function buildCode() {
  const chunks = await buildWidget(out);
  await buildServer(out);
  await buildDemo(out);
  await Promise.all([precompress(`${out}/client`), buildLibrary(out)]);
  return chunks;
}

async function buildManifest() {
  const code = await run(process.execPath, ['scripts/manifest.mjs', out]);
  if (code !== 0) throw new Error('The manifest of the elements cannot be made.');
}

try {
  await checkLanguages();
  // Types and the manifest are made by processes of their own, beside the rest.
  const [chunks] = await Promise.all([buildCode(), buildTypes(out), buildManifest()]);
  const unmapped = missingSourceMaps(out);
  if (unmapped.length > 0) throw new Error(`There are no source maps for ${unmapped.join(', ')}.`);
  rmSync(`${ROOT}/dist`, { recursive: true, force: true });
  renameSync(out, `${ROOT}/dist`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built dist/client (roomlet.js and ${chunks.length - 1} chunks), dist/server, dist/lib and dist/types in ${seconds} s.`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
