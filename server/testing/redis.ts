import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { RedisConnection } from '../cluster/redis-connection.ts';
import type { Ending } from './udp.ts';

const START_DEADLINE = 20_000;

/** A real Redis of the test's own on loopback, without anything on disk. Ends with the test. */
export class TestRedis {
  readonly port: number;
  private readonly folder = mkdtempSync(join(tmpdir(), 'roomlet-redis-'));
  private child: ChildProcess | null = null;
  private own: Redis | null = null;

  private constructor(port: number) {
    this.port = port;
  }

  static async start(t: Ending): Promise<TestRedis> {
    const redis = await TestRedis.prepare(t);
    await redis.start();
    return redis;
  }

  /** One that is not started yet. */
  static async prepare(t: Ending): Promise<TestRedis> {
    const redis = new TestRedis(await freeTcpPort());
    t.after(() => redis.close());
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it, or starts it again, empty. */
  async start(): Promise<void> {
    let written = '';
    const child = spawn(
      'redis-server',
      [
        ['--port', `${this.port}`, '--bind', '127.0.0.1', '--dir', this.folder],
        ['--save', '', '--appendonly', 'no'],
      ].flat(),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.child = child;
    child.stdout.on('data', (chunk: Buffer) => (written += chunk.toString()));
    const deadline = AbortSignal.timeout(START_DEADLINE);
    while (!written.includes('Ready to accept connections')) {
      if (child.exitCode !== null || deadline.aborted) throw new Error(`Redis did not start:\n${written}`);
      await Promise.race([
        once(child.stdout, 'data'),
        once(child, 'exit'),
        delay(START_DEADLINE, null, { ref: false }),
      ]);
    }
  }

  /** For looking into it, and for changing how it behaves. */
  get admin(): Redis {
    this.own ??= this.connect();
    return this.own;
  }

  /** A connection of the test's own; ends with the test. */
  client(t: Ending): Redis {
    const client = this.connect();
    t.after(() => client.disconnect());
    return client;
  }

  /** It stands still: connections stay, nothing is answered. */
  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  /** Gone without a word, like all that it knew. */
  async kill(): Promise<void> {
    const { child } = this;
    this.child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  private connect(): Redis {
    const client = new Redis(this.port, '127.0.0.1', { retryStrategy: () => 50 });
    // It is taken away on purpose.
    client.on('error', () => undefined);
    return client;
  }

  private async close(): Promise<void> {
    this.own?.disconnect();
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A TCP port that was free on loopback a moment ago. */
export async function freeTcpPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The service's own way to one; ends with the test. */
export async function connectedRedis(t: Ending, url: string): Promise<RedisConnection> {
  const connection = new RedisConnection(url);
  t.after(() => connection.close());
  await connection.opened();
  return connection;
}
