import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

/** Where Linux tells what a process may have (proc(5)). */
const LIMITS_FILE = '/proc/self/limits';
/** File descriptors of the process itself: its sockets, its log, what libraries open for a moment. */
const OWN = 64;
/** Files that are read at the same time, each in milliseconds. Who joins by a WebSocket reads none afterwards. */
const FILES = 1_024;
/** Milliseconds between two lines of the log about the same shortage. */
const PAUSE = 60_000;

/** Tells of something that has run short: at once, and then how often it was felt, once a minute at most. */
export class Shortage {
  readonly #tell: (times: number) => void;
  #times = 0;
  #pause: NodeJS.Timeout | undefined;

  constructor(tell: (times: number) => void) {
    this.#tell = tell;
  }

  felt(): void {
    this.#times += 1;
    if (!this.#pause) this.#say();
  }

  close(): void {
    clearTimeout(this.#pause);
  }

  #say(): void {
    this.#tell(this.#times);
    this.#times = 0;
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#times > 0) this.#say();
    }, PAUSE).unref();
  }
}

/** Whether a system call failed because the process, or the machine, has no file descriptor left (errno(3)). */
export function isOutOfDescriptors(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EMFILE' || error.code === 'ENFILE');
}

/**
 * How many connections a process can serve. Where there are few, each may be reading one file.
 * @param limits text of `/proc/<pid>/limits`
 * @returns `undefined` where there is no limit
 */
export function connectionsWithin(limits: string): number | undefined {
  const descriptors = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
  if (descriptors === undefined) return undefined;
  const left = Number(descriptors) - OWN;
  return Math.max(1, left - Math.min(FILES, Math.ceil(left / 2)));
}

/**
 * Turns connections away before file descriptors are used up, so that whoever is in goes on and is served whole. Where the
 * system does not tell its limit, or it is lowered later, libuv closes what it has no descriptor for.
 * @param onDrop told of each connection that was turned away
 * @returns what to tell of requests that failed for want of descriptors
 */
export function registerShortage(app: FastifyInstance, onDrop: () => void): Shortage {
  const shortage = new Shortage((times) =>
    app.log.warn(
      { times },
      'newcomers are turned away: file descriptors are used up. Raise the limit of open files (ulimit -n)',
    ),
  );
  const connections = connectionsWithin(readLimits());
  if (connections !== undefined) app.server.maxConnections = connections;
  app.server.on('drop', () => {
    onDrop();
    shortage.felt();
  });
  app.addHook('onClose', async () => shortage.close());
  return shortage;
}

function readLimits(): string {
  try {
    return readFileSync(LIMITS_FILE, 'utf8');
  } catch {
    return '';
  }
}
