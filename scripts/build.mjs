import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { buildDemo } from './lib/build-demo.mjs';
import { buildServer } from './lib/build-server.mjs';
import { buildWidget } from './lib/build-widget.mjs';
import { checkLanguages } from './lib/check-languages.mjs';
import { precompress } from './lib/precompress.mjs';
import { ROOT } from './lib/root.mjs';

const started = performance.now();
process.env.NODE_ENV = 'production';

// Beside the last build, which stays whole until the new one is: a running service goes on serving, and a build that
// fails breaks nothing.
const out = mkdtempSync(`${ROOT}/dist-`);
try {
  await checkLanguages();
  const chunks = await buildWidget(out);
  await buildServer(out);
  await buildDemo(out);
  await precompress(`${out}/client`);
  rmSync(`${ROOT}/dist`, { recursive: true, force: true });
  renameSync(out, `${ROOT}/dist`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `Built dist/client (roomlet.js and ${chunks.length - 1} chunks) and dist/server in ${seconds} s.`,
  );
} finally {
  rmSync(out, { recursive: true, force: true });
}
