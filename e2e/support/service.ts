import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const START_DEADLINE = 20_000;

/** Where the service runs, if not beside the test. */
export interface ServicePlace {
  /** What to put before a command, so that it runs there. */
  readonly prefix: readonly string[];
  /** Its address there. */
  readonly host: string;
  readonly port: number;
}

/** The built service as its own process, as an operator runs it. */
export class Service {
  #child: ChildProcess | null = null;
  #port: number;
  #log = '';
  readonly #env: Readonly<Record<string, string>>;
  readonly #place: ServicePlace | undefined;

  /** `env`: its variables; the port is any free one, the same after a restart. */
  constructor(env: Readonly<Record<string, string>> = {}, place?: ServicePlace) {
    this.#env = env;
    this.#place = place;
    this.#port = place?.port ?? 0;
  }

  /** Without a slash at the end. */
  get origin(): string {
    return `http://${this.#place?.host ?? 'localhost'}:${this.#port}`;
  }

  /** Everything that it has written, all runs together. */
  get log(): string {
    return this.#log;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async start(): Promise<void> {
    if (!existsSync(MAIN)) throw new Error('The service is not built. Run `npm run build` first.');
    const [prefix, ...before] = [...(this.#place?.prefix ?? []), process.execPath];
    const child = spawn(prefix, [...before, MAIN], {
      env: {
        PATH: process.env['PATH'] ?? '',
        ...this.#env,
        PORT: String(this.#port),
        HOST: this.#place?.host ?? '127.0.0.1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const from = this.#log.length;
    await new Promise<void>((resolve, reject) => {
      const refuse = (why: string) => reject(new Error(`The service ${why}:\n${this.#log.slice(from)}`));
      const timer = setTimeout(() => refuse('did not start'), START_DEADLINE);
      const read = (chunk: Buffer) => {
        this.#log += chunk.toString();
        const port = /Roomlet is at http:\/\/[^:]+:(\d+)\//.exec(this.#log.slice(from))?.[1];
        if (port === undefined) return;
        this.#port = Number(port);
        clearTimeout(timer);
        resolve();
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('exit', () => refuse('ended'));
    });
  }

  /** Stands still: what is sent to it waits. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /** Ends it; `SIGKILL` leaves it no time to say goodbye. Idempotent. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

export async function startService(env?: Readonly<Record<string, string>>): Promise<Service> {
  const service = new Service(env);
  await service.start();
  return service;
}
