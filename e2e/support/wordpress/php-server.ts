import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '../wait-for.ts';

/** Pages of one visitor ask for several things at once. */
const WORKERS = '4';

/** PHP's own web server, on any free port of this machine. */
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
      env: { PATH: process.env['PATH'] ?? '', PHP_CLI_SERVER_WORKERS: WORKERS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of their own: the workers outlive the server if it is ended alone.
      detached: true,
    });
    this.#child = child;
    process.once('exit', this.#end);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.#log += chunk.toString()));
    }
    this.#port = await waitFor(
      'PHP serves',
      () => /\(http:\/\/127\.0\.0\.1:(\d+)\) started/.exec(this.#log)?.[1],
      { describe: () => this.#log },
    );
  }

  readonly #end = (): void => {
    const pid = this.#child?.pid;
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
    this.#child = null;
  };

  /** Idempotent. */
  async stop(): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const ended = once(child, 'exit');
    this.#end();
    process.off('exit', this.#end);
    await ended;
  }
}
