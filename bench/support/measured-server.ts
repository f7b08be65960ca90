import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { BENCH_SECRET } from './bench-token.ts';
import type { Pauses } from './crowd-plan.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Usage {
  /** Bytes. */
  readonly heapUsed: number;
  readonly external: number;
  readonly rss: number;
  /** Seconds of processor time since the start. */
  readonly cpu: number;
  /** Since {@link MeasuredServer.watch}. */
  readonly pauses: Pauses;
}

export type ServerKind = 'roomlet' | 'bare';

/** A server in a process of its own that tells what it has used. */
export class MeasuredServer {
  readonly kind: ServerKind;
  readonly port: number;
  readonly #child: ChildProcess;

  private constructor(kind: ServerKind, port: number, child: ChildProcess) {
    this.kind = kind;
    this.port = port;
    this.#child = child;
  }

  /** @param more further variables */
  static async start(kind: ServerKind, more: Readonly<Record<string, string>> = {}): Promise<MeasuredServer> {
    const port = await freePort();
    const script = kind === 'roomlet' ? at('../../dist/server/main.js') : at('./bare-server.ts');
    const child = fork(script, [], {
      execArgv: [
        '--expose-gc',
        '--import',
        at('./usage-hook.mjs'),
        ...(kind === 'bare' ? ['--import', 'tsx'] : []),
      ],
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        PORT: String(port),
        LOG_LEVEL: 'warn',
        // Everybody comes from one address here, and sends as fast as it goes. The limits stay in the path.
        ROOM_CAPACITY: '0',
        MAX_ROOMS: '0',
        OPEN_ROOMS: 'false',
        TOKEN_SECRET: BENCH_SECRET,
        METRICS_TOKEN: BENCH_SECRET,
        MAX_SOCKETS_PER_ADDRESS: '1000000',
        MAX_JOINS_PER_MINUTE: '1000000',
        MAX_MESSAGES_PER_SECOND: '1000000',
        MAX_DESCRIPTIONS_PER_MINUTE: '1000000',
        MAX_JOINS_PER_EMAIL: '1000000',
        MAX_JOINS_PER_ROOM: '1000000',
        MAX_NEW_ROOMS_PER_ADDRESS: '1000000',
        MAX_CHAT_PER_PARTICIPANT: '1000000',
        MAX_CHAT_PER_ROOM: '1000000',
        ...more,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // Whichever it says first, and wherever: that it listens.
    await new Promise<void>((resolve) => {
      child.stdout?.on('data', () => resolve());
      child.stderr?.on('data', () => resolve());
    });
    return new MeasuredServer(kind, port, child);
  }

  /** @param collect collect garbage first, for a figure of what is really kept */
  async usage(collect = false): Promise<Usage> {
    this.#child.send(collect ? 'memory' : 'cpu');
    const [usage] = (await once(this.#child, 'message')) as [Usage];
    return usage;
  }

  /** Counts pauses from now on. */
  watch(): void {
    this.#child.send('watch');
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
