import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { testCertificate } from './test-certificate.ts';
import { waitFor } from './wait-for.ts';

const MANUAL = readFileSync(new URL('../../docs/operator.md', import.meta.url), 'utf8');

export type ProxyName = 'caddy' | 'nginx';

/** A reverse proxy as the operator's page describes it, on ports of its own. */
export interface Proxy {
  /** Without a slash at the end. */
  readonly origin: string;
  /** What it answers at the port for plain HTTP, without a slash at the end. */
  readonly plainOrigin: string;
  close(): Promise<void>;
}

/** What is changed of the page's text: addresses of the test, and its certificate. */
interface Place {
  readonly folder: string;
  readonly upstreams: readonly string[];
  readonly port: number;
  readonly plainPort: number;
}

/** Names of the files that each program is given. */
const PROGRAMS = {
  nginx: {
    configure: ({ folder, upstreams, port, plainPort }: Place, text: string) => {
      const servers = upstreams.map((upstream) => `  server ${upstream};`).join('\n');
      const balance = upstreams.length > 1 ? '  least_conn;\n' : '';
      const roomlet = text
        .replace('  server 127.0.0.1:3000;', `${balance}${servers}`)
        .replaceAll(/^ *listen \[::\].*\n/gm, '')
        .replaceAll('listen 443', `listen ${port}`)
        .replaceAll('listen 80', `listen ${plainPort}`)
        .replaceAll('/etc/letsencrypt/live/meet.example.org', folder);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      return `daemon off; pid ${folder}/pid; error_log stderr;
events {}
http { access_log off; ${temporary}
${roomlet} }`;
    },
    start: (file: string) => ['nginx', '-c', file, '-e', 'stderr'],
  },
  caddy: {
    configure: ({ folder, upstreams, port, plainPort }: Place, text: string) => {
      const site = text
        .replaceAll('127.0.0.1:3000', upstreams.join(' '))
        .replace(
          'meet.example.org {',
          `localhost:${port} {\n  tls ${folder}/fullchain.pem ${folder}/privkey.pem`,
        );
      return `{\n  admin off\n  http_port ${plainPort}\n  https_port ${port}\n}\n${site}`;
    },
    start: (file: string) => ['caddy', 'run', '--adapter', 'caddyfile', '--config', file],
  },
} as const;

/** The text of the one block of code in a language on the operator's page. */
function snippet(language: string): string {
  const [found, ...more] = [...MANUAL.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  if (!found?.[1] || more.length > 0) throw new Error(`docs/operator.md must have one block of ${language}`);
  return found[1];
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts a proxy in front of a service. `upstreams`: host and port of each of its nodes. */
export async function startProxy(name: ProxyName, ...upstreams: readonly string[]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), `roomlet-${name}-`));
  const { key, cert } = await testCertificate();
  writeFileSync(join(folder, 'fullchain.pem'), cert);
  writeFileSync(join(folder, 'privkey.pem'), key);
  const place = { folder, upstreams, port: await freePort(), plainPort: await freePort() };
  const { configure, start } = PROGRAMS[name];
  const language = name === 'caddy' ? 'caddyfile' : 'nginx';
  const file = join(folder, 'config');
  writeFileSync(file, configure(place, snippet(language)));

  const [command = name, ...args] = start(file);
  const child = spawn(findProgram(command) ?? command, args, {
    // Caddy keeps what it knows of certificates there.
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = once(child, 'exit');
  const plainOrigin = `http://localhost:${place.plainPort}`;
  await waitFor(
    `${name} to answer`,
    async () => {
      if (child.exitCode !== null) throw new Error('it has ended');
      return (await fetch(plainOrigin, { redirect: 'manual' })).status > 0;
    },
    { describe: () => log },
  );
  return {
    origin: `https://localhost:${place.port}`,
    plainOrigin,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
