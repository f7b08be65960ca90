import { build } from 'vite';
import { ROOT } from './root.mjs';

/**
 * `server/main.js`, an ES module. Packages stay outside, except fastify-socket.io: the `overrides` that let it stand
 * beside Fastify 5 do not reach those who install ours.
 * @param {string} out folder of the build
 */
export async function buildServer(out) {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: ['fastify-socket.io', 'fastify-plugin'] },
    build: {
      ssr: 'server/main.ts',
      outDir: `${out}/server`,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'main.js' } },
    },
  });
}
