import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'vite';
import { ROOT } from './lib/root.mjs';

const port = Number(process.env.PORT ?? 3000);
const servicePort = Number(process.env.ROOMLET_SERVICE_PORT ?? port + 1);
process.env.ROOMLET_SERVICE_PORT = String(servicePort);

const service = spawn(
  process.execPath,
  [`${ROOT}/node_modules/tsx/dist/cli.mjs`, 'watch', 'server/main.ts', ...process.argv.slice(2)],
  {
    cwd: ROOT,
    env: { ...process.env, PORT: String(servicePort), HOST: '127.0.0.1' },
    stdio: ['ignore', 'inherit', 'pipe'],
    // Ctrl-C reaches every process of the terminal's group; a second signal from us would cut its goodbye short.
    detached: true,
  },
);
// Its own address is not the one to open.
createInterface({ input: service.stderr }).on('line', (line) => {
  if (!line.startsWith('Roomlet is at ')) console.error(line);
});
const pages = await createServer({ configFile: `${ROOT}/vite.config.ts`, server: { port } });
await pages.listen();
pages.printUrls();

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  service.kill('SIGTERM');
  await pages.close();
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
service.on('exit', (code) => {
  if (!stopping) process.exitCode = code ?? 1;
  void stop();
});
