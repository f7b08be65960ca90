import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { findProgram } from '../../../scripts/lib/programs.mjs';

/** Runs an administrator's program to its end. Throws with what it wrote, where it fails. */
export function administer(program: string, ...args: readonly string[]): string {
  return execFileSync(findProgram(program) ?? program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Names are those of the whole machine: other runs may go on beside this one. */
const PREFIX = `roomlet-${process.pid}`;
const open = new Set<Namespace>();

/** Of nobody (RFC 5737): questions for names go out of here, as elsewhere, and are never answered. */
export const NAME_SERVER = '203.0.113.53';

/** A network namespace (ip-netns(8)) of this process, which removes it at the latest when it ends. */
export class Namespace {
  readonly name: string;

  constructor(label: string) {
    this.name = `${PREFIX}-${label}`;
    mkdirSync(this.#settings, { recursive: true });
    writeFileSync(`${this.#settings}/resolv.conf`, `nameserver ${NAME_SERVER}\n`);
    administer('ip', 'netns', 'add', this.name);
    if (open.size === 0) process.once('exit', removeAll).on('SIGTERM', end);
    open.add(this);
    this.ip('link', 'set', 'lo', 'up');
  }

  /** What takes the place of files in /etc for programs in here (ip-netns(8)). */
  get #settings(): string {
    return `/etc/netns/${this.name}`;
  }

  /** What to put before a command, so that it runs in here. */
  get prefix(): readonly [program: string, ...args: string[]] {
    return [findProgram('ip') ?? 'ip', 'netns', 'exec', this.name];
  }

  ip(...args: readonly string[]): void {
    administer('ip', '-n', this.name, ...args);
  }

  /** Runs another program of administrators in here. */
  administer(program: string, ...args: readonly string[]): string {
    return administer('ip', 'netns', 'exec', this.name, findProgram(program) ?? program, ...args);
  }

  /** A variable of sysctl(8), with slashes. */
  set(variable: string, value: string): void {
    this.administer('sh', '-c', `echo ${value} > /proc/sys/${variable}`);
  }

  /** Ends what still runs in here, and removes it. Idempotent. */
  remove(): void {
    if (!open.delete(this)) return;
    for (const pid of administer('ip', 'netns', 'pids', this.name).split('\n').filter(Boolean)) {
      try {
        process.kill(Number(pid), 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    }
    administer('ip', 'netns', 'delete', this.name);
    rmSync(this.#settings, { recursive: true, force: true });
    if (open.size === 0) process.off('exit', removeAll).off('SIGTERM', end);
  }
}

function removeAll(): void {
  for (const namespace of open) namespace.remove();
}

/** The test runner ends files that were interrupted in this way, which alone would run no `exit` listener. */
function end(): void {
  process.exit(143);
}
