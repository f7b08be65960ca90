import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { findProgram } from '../../../scripts/lib/programs.mjs';
import { waitFor } from '../../support/wait-for.ts';
import type { NetworkHost } from './network-host.ts';
import { testCertificate } from '../../support/test-certificate.ts';
import { NETWORK_REFUSAL } from './network-refusal.ts';
import type { NetworkStage } from './network-stage.ts';

export const TURN_PORT = 3478;
export const TLS_PORT = 5349;
/** Shared by the TURN servers and the service of a test. */
const SECRET = 'north-and-south-of-the-river';

/** The variables that make a service give out credentials for TURN servers at these addresses. */
export function turnEnvironment(
  addresses: readonly string[],
  {
    transports = ['udp', 'tcp'],
    ttl = 3_600,
  }: { transports?: readonly ('udp' | 'tcp' | 'tls')[]; ttl?: number } = {},
): Readonly<Record<string, string>> {
  const urls = addresses.flatMap((address) =>
    transports.map((transport) =>
      transport === 'tls'
        ? `turns:${address}:${TLS_PORT}`
        : `turn:${address}:${TURN_PORT}?transport=${transport}`,
    ),
  );
  return { TURN_URLS: urls.join(), TURN_SECRET: SECRET, TURN_TTL: String(ttl) };
}

/** coturn on one of the machines of a network. */
export class TurnServer {
  readonly address: string;
  readonly #host: NetworkHost;
  readonly #folder = mkdtempSync(join(tmpdir(), 'roomlet-turn-'));
  #child: ChildProcess | null = null;
  #log = '';

  constructor(host: NetworkHost) {
    this.#host = host;
    this.address = host.address;
  }

  static async on(host: NetworkHost): Promise<TurnServer> {
    const server = new TurnServer(host);
    await server.start();
    return server;
  }

  /** What it has written. */
  get log(): string {
    return this.#log;
  }

  async start(): Promise<void> {
    const { key, cert } = await testCertificate();
    writeFileSync(join(this.#folder, 'key'), key);
    writeFileSync(join(this.#folder, 'cert'), cert);
    const [program, ...before] = [...this.#host.namespace.prefix, findProgram('turnserver') ?? 'turnserver'];
    const child = spawn(program, [...before, ...this.#options()], { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
    }
    await waitFor('coturn listens', () => [TURN_PORT, TLS_PORT].every((port) => listens(child, port)), {
      describe: () => this.#log,
    });
  }

  /** As when its machine dies: nobody is told. Idempotent. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #options(): readonly string[] {
    return [
      '-n',
      '--verbose',
      '--log-file=stdout',
      `--listening-ip=${this.address}`,
      `--relay-ip=${this.address}`,
      `--listening-port=${TURN_PORT}`,
      `--tls-listening-port=${TLS_PORT}`,
      `--cert=${this.#folder}/cert`,
      `--pkey=${this.#folder}/key`,
      '--use-auth-secret',
      `--static-auth-secret=${SECRET}`,
      '--realm=roomlet.test',
      '--no-cli',
      `--userdb=${this.#folder}/db`,
      `--pidfile=${this.#folder}/pid`,
    ];
  }
}

/** Whether a process's network has a TCP socket that listens on this port (proc(5), `/proc/net/tcp`). */
function listens({ pid }: ChildProcess, port: number): boolean {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return new RegExp(`:${hex} 00000000:0000 0A `).test(readFileSync(`/proc/${pid}/net/tcp`, 'utf8'));
}

/**
 * Runs a TURN server on each of these machines of a stage, for the tests of one `describe`. They are in the answered list, in
 * this order, as soon as the tests run.
 */
export function turnServers(stage: NetworkStage, ...hosts: readonly string[]): readonly TurnServer[] {
  const servers: TurnServer[] = [];
  if (NETWORK_REFUSAL !== null) return servers;
  before(async () => {
    for (const host of hosts) servers.push(await TurnServer.on(stage.network.host(host)));
  });
  after(async () => {
    for (const server of servers) await server.close();
  });
  return servers;
}
