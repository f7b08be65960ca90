import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../scripts/lib/programs.mjs';
import { freeTcpPort, TestRedis } from '../../server/testing/redis.ts';
import { Service } from './service.ts';
import { waitFor } from './wait-for.ts';

const CONFIGURATION = readFileSync(new URL('../../deploy/haproxy.cfg', import.meta.url), 'utf8');

export interface ClusterOptions {
  readonly nodes: number;
  /** Variables of all nodes. */
  readonly env?: Readonly<Record<string, string>>;
  /** What a node is to be told of Redis; default its address. */
  readonly redisUrl?: (redis: TestRedis, node: number) => Promise<string>;
}

/** Nodes, each its own process, with a Redis, behind HAProxy as operators are told to configure it. */
export class Cluster {
  readonly nodes: readonly Service[];
  readonly redis: TestRedis;
  readonly #folder: string;
  readonly #port: number;
  readonly #statsPort: number;
  readonly #ends: (() => unknown)[];
  #proxy: ChildProcess | null = null;

  private constructor(
    redis: TestRedis,
    nodes: readonly Service[],
    ports: readonly [number, number],
    ends: (() => unknown)[],
  ) {
    this.redis = redis;
    this.nodes = nodes;
    [this.#port, this.#statsPort] = ports;
    this.#ends = ends;
    this.#folder = mkdtempSync(join(tmpdir(), 'roomlet-cluster-'));
  }

  static async start({ nodes: count, env = {}, redisUrl }: ClusterOptions): Promise<Cluster> {
    const ends: (() => unknown)[] = [];
    const redis = await TestRedis.start({ after: (end) => void ends.push(end) });
    const nodes: Service[] = [];
    for (let index = 0; index < count; index += 1) {
      const url = (await redisUrl?.(redis, index)) ?? redis.url;
      const shared = { REDIS_URL: url, CLUSTER_SECRET: 'nodes of a test trust each other', STUN_PORT: '0' };
      nodes.push(new Service({ TRUST_PROXY: 'loopback', ...shared, ...env }));
    }
    await Promise.all(nodes.map((node) => node.start()));
    const cluster = new Cluster(redis, nodes, [await freeTcpPort(), await freeTcpPort()], ends);
    await cluster.#startProxy();
    return cluster;
  }

  get #control(): string {
    return join(this.#folder, 'control');
  }

  /** Of the proxy, without a slash at the end. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** The node that a participant is connected to. */
  nodeOf(id: string): Service {
    const found = this.nodes
      .map((node) => ({ node, at: lastSeen(node.log, id) }))
      .reduce((latest, other) => (other.at > latest.at ? other : latest));
    if (found.at === 0) throw new Error(`no node knows ${id}`);
    return found.node;
  }

  /** Whoever connects now gets to this node, or, `null`, to any, as the proxy sees fit. Connections that stand stay. */
  async leadTo(only: Service | null): Promise<void> {
    for (const [index, node] of this.nodes.entries()) {
      const state = only === null || node === only ? 'ready' : 'drain';
      const socket = connect(this.#control);
      socket.end(`set server nodes/node${index} state ${state}\n`);
      socket.resume();
      await once(socket, 'close');
    }
  }

  /** Waits until the proxy sends newcomers to all nodes that run. */
  async isBalanced(): Promise<void> {
    await waitFor('all nodes to be in use', async () => {
      const table = await (await fetch(`http://localhost:${this.#statsPort}/;csv`)).text();
      const servers = table.split('\n').filter((line) => line.startsWith('nodes,node'));
      return servers.length === this.nodes.length && servers.every((line) => line.split(',')[17] === 'UP');
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop('SIGKILL')));
    const proxy = this.#proxy;
    if (proxy?.exitCode === null) {
      const ended = once(proxy, 'exit');
      proxy.kill('SIGKILL');
      await ended;
    }
    for (const end of this.#ends) await end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #startProxy(): Promise<void> {
    const servers = this.nodes
      .map(
        ({ origin }, index) =>
          `  server node${index} ${new URL(origin).host.replace('localhost', '127.0.0.1')}`,
      )
      .join('\n');
    const text = CONFIGURATION.replace(/^ *bind :443.*\n/m, '')
      .replace(/^ *http-request redirect scheme.*\n/m, '')
      .replace(/bind :80$/m, `bind 127.0.0.1:${this.#port}`)
      .replace(/^( *server .*\n)+/m, `${servers}\n`);
    const file = join(this.#folder, 'haproxy.cfg');
    const control = `global\n  stats socket ${this.#control} level admin\n`;
    const stats = `listen stats\n  bind 127.0.0.1:${this.#statsPort}\n  stats enable\n  stats uri /\n`;
    writeFileSync(file, `${control}${text}\n${stats}`);
    const proxy = spawn(findProgram('haproxy') ?? 'haproxy', ['-db', '-f', file], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#proxy = proxy;
    let log = '';
    proxy.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
    await waitFor('HAProxy to answer', async () => (await fetch(`${this.origin}/healthz`)).ok, {
      describe: () => log,
    });
    await this.isBalanced();
  }
}

/** When a node last logged that a participant is connected to it; milliseconds since 1970, 0 never. */
function lastSeen(log: string, id: string): number {
  const line = log
    .split('\n')
    .findLast((text) => text.includes(`"${id}"`) && /"participant (joined|returned)"/.test(text));
  return line === undefined ? 0 : (JSON.parse(line) as { readonly time: number }).time;
}
