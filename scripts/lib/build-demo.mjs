import { readdirSync, renameSync, rmdirSync } from 'node:fs';
import { build } from 'vite';
import { ROOT } from './root.mjs';

/**
 * `client/index.html`, `client/embed.html`, `client/operator.html`, `client/demo/*.html` and their scripts and styles in `client/assets/`.
 * @param {string} out folder of the build
 */
export async function buildDemo(out) {
  const pages = readdirSync(`${ROOT}/demo`).filter((name) => name.endsWith('.html'));
  await build({
    configFile: `${ROOT}/vite.config.ts`,
    logLevel: 'warn',
    build: {
      outDir: `${out}/client`,
      emptyOutDir: false,
      target: 'es2022',
      sourcemap: true,
      modulePreload: { polyfill: false },
      // Inlined as data URLs, images would need an exception in the pages' CSP.
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      rolldownOptions: {
        input: [
          ...pages.map((name) => `${ROOT}/demo/${name}`),
          `${ROOT}/embed/index.html`,
          `${ROOT}/operator/index.html`,
        ],
      },
    },
  });
  renameSync(`${out}/client/demo/index.html`, `${out}/client/index.html`);
  for (const name of ['embed', 'operator']) {
    renameSync(`${out}/client/${name}/index.html`, `${out}/client/${name}.html`);
    rmdirSync(`${out}/client/${name}`);
  }
}
