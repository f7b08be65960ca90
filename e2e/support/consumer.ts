import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/lib/root.mjs';

const run = promisify(execFile);
const FIXTURES = path.join(ROOT, 'e2e/consumer');
const START_DEADLINE = 30_000;

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
}

/** A process of the application. */
export interface Program {
  /** What it said when it was ready. */
  readonly ready: RegExpExecArray;
  /** Tells it to stop, and resolves with its exit code. Idempotent. */
  stop(): Promise<number | null>;
}

/**
 * An application of somebody else: an empty project, outside of ours, into which the packed package is installed from its
 * tarball as npm does it, with the dependencies that it says it has, in the versions that all other tests run with.
 */
export class Consumer {
  readonly folder: string;
  /** Path of the package as it is published. */
  readonly tarball: string;
  readonly #programs: Program[] = [];

  private constructor(folder: string, tarball: string) {
    this.folder = folder;
    this.tarball = tarball;
  }

  static async install(): Promise<Consumer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'roomlet-consumer-'));
    try {
      const packed = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT });
      const [{ filename }] = JSON.parse(packed.stdout) as [{ filename: string }];
      const consumer = new Consumer(folder, path.join(folder, filename));
      await consumer.#install();
      return consumer;
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  async #install(): Promise<void> {
    const lock = JSON.parse(await readFile(path.join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
    const app = { name: 'app', version: '1.0.0', private: true, type: 'module' };
    const published = Object.entries(lock.packages).filter(
      ([at, { dev, devOptional }]) => at && !dev && !devOptional,
    );
    await Promise.all([
      cp(FIXTURES, this.folder, { recursive: true }),
      writeFile(path.join(this.folder, 'package.json'), JSON.stringify(app)),
      // Otherwise a release of somebody else's, today, would decide whether the test passes.
      writeFile(
        path.join(this.folder, 'package-lock.json'),
        JSON.stringify({ ...lock, ...app, packages: { '': app, ...Object.fromEntries(published) } }),
      ),
    ]);
    const version = (name: string) => `${name}@${lock.packages[`node_modules/${name}`]?.version}`;
    await this.run('npm', [
      ...['install', '--prefer-offline', '--no-audit', '--no-fund'],
      ...[this.tarball, version('fastify'), version('@types/node')],
    ]);
  }

  /** Runs a command in the project and answers what it writes. Rejects with all of it when the command fails. */
  async run(command: string, args: readonly string[]): Promise<string> {
    try {
      return (await run(command, args, { cwd: this.folder })).stdout;
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
    }
  }

  /** A program that the package has installed. */
  bin(name: string): string {
    return path.join(this.folder, 'node_modules/.bin', name);
  }

  /** Starts a program and waits until it says that it is ready. */
  async start(
    command: string,
    args: readonly string[],
    ready: RegExp,
    env: Readonly<Record<string, string>> = {},
  ): Promise<Program> {
    const child = spawn(command, args, {
      cwd: this.folder,
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exit = once(child, 'exit') as Promise<[number | null]>;
    let written = '';
    const match = await new Promise<RegExpExecArray>((resolve, reject) => {
      const refuse = (why: string) => reject(new Error(`${command} ${why}:\n${written}`));
      const timer = setTimeout(() => refuse('did not start'), START_DEADLINE);
      const read = (chunk: Buffer) => {
        written += chunk.toString();
        const found = ready.exec(written);
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      exit.then(() => refuse('ended'), reject);
    });
    const program: Program = {
      ready: match,
      async stop() {
        child.kill('SIGTERM');
        return (await exit)[0];
      },
    };
    this.#programs.push(program);
    return program;
  }

  /** Ends its programs and removes it. Idempotent. */
  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.stop()));
    await rm(this.folder, { recursive: true, force: true });
  }
}
