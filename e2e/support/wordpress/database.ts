import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/lib/programs.mjs';
import { waitFor } from '../wait-for.ts';

/** MariaDB asks for the name of somebody before it runs as root. */
const AS_ROOT = process.getuid?.() === 0 ? ['--user=root'] : [];

/** A MariaDB of a test's own, without a port: its files and its socket are in one folder. */
export class Database {
  readonly #folder: string;
  #child: ChildProcess | null = null;
  #log = '';

  /** `folder`: path of one that exists, short enough for a socket (107 bytes, unix(7)). Whoever made it removes it. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Path through which it is reached, by `root` without a password. */
  get socket(): string {
    return join(this.#folder, 'socket');
  }

  /** Makes it, with an empty database of this name, and waits until it answers. */
  async start(name: string): Promise<void> {
    const data = join(this.#folder, 'data');
    mkdirSync(data);
    const common = ['--no-defaults', ...AS_ROOT, `--datadir=${data}`];
    execFileSync(
      findProgram('mariadb-install-db') ?? 'mariadb-install-db',
      [...common, '--auth-root-authentication-method=normal', '--skip-test-db'],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const first = join(this.#folder, 'first.sql');
    writeFileSync(first, `CREATE DATABASE ${name};\n`);
    const child = spawn(
      findProgram('mariadbd') ?? 'mariadbd',
      [
        ...common,
        `--socket=${this.socket}`,
        `--pid-file=${join(this.#folder, 'pid')}`,
        `--init-file=${first}`,
        '--skip-networking',
      ],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
    }
    await waitFor(
      'MariaDB answers',
      () => existsSync(this.socket) && /ready for connections/.test(this.#log),
      {
        describe: () => this.#log,
      },
    );
  }

  /** At once: nothing in it is to be kept. Idempotent. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
