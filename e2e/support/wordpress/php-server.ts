import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '../wait-for.ts';

/** PHP's own web server, on any free port of this machine. One process: more of them would outlive a test that is broken off. */
export class PhpServer {
  #child: ChildProcess | null = null;
  #log = '';
  #port = '';

  /** Without a slash at the end. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** `folder`: path of the pages; `env`: variables that they read. */
  async start(folder: string, env: Readonly<Record<string, string>>): Promise<void> {
    const child = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', '127.0.0.1:0', '-t', folder], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
    }
    this.#port = await waitFor(
      'PHP serves',
      () => /\(http:\/\/127\.0\.0\.1:(\d+)\) started/.exec(this.#log)?.[1],
      { describe: () => this.#log },
    );
  }

  /** Idempotent. */
  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}
