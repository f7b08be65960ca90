import { build } from 'vite';
import { ROOT } from './root.mjs';

/**
 * `server/main.js`, which is the process, and `server/index.js`, which applications import; ES modules. Packages stay outside, except fastify-socket.io: the `overrides` that let it stand
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
      ssr: true,
      outDir: `${out}/server`,
      emptyOutDir: false,
      target: 'node20.19',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: { main: `${ROOT}/server/main.ts`, index: `${ROOT}/server/index.ts` },
        // Beside one another: the service finds the client's folder from where its code lies.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
}
