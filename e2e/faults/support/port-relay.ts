import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Namespace } from './namespace.ts';

/** Runs in the namespace: its standard input and output are a connection to the port there. */
const PLUG = `
  const socket = require('node:net').connect(Number(process.argv[1]), '127.0.0.1');
  process.stdin.pipe(socket).pipe(process.stdout);
  socket.on('error', () => process.exit(1)).on('close', () => process.exit());
`;

/**
 * A port of this machine's loopback that leads to the same one of a namespace's. Firefox is driven over a WebSocket, and takes
 * none that asks for another port than its own.
 */
export class PortRelay {
  readonly port: number;
  readonly #server: Server;
  readonly #plugs: Set<ChildProcess>;

  private constructor(server: Server, plugs: Set<ChildProcess>) {
    this.port = (server.address() as AddressInfo).port;
    this.#server = server;
    this.#plugs = plugs;
  }

  static async open(namespace: Namespace): Promise<PortRelay> {
    const plugs = new Set<ChildProcess>();
    const server = createServer((socket) => {
      const [program, ...args] = namespace.prefix;
      const { port } = server.address() as AddressInfo;
      const plug = spawn(program, [...args, process.execPath, '-e', PLUG, String(port)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      plugs.add(plug);
      plug.once('exit', () => {
        plugs.delete(plug);
        socket.destroy();
      });
      socket.on('error', () => plug.kill()).pipe(plug.stdin);
      plug.stdin.on('error', () => socket.destroy());
      plug.stdout.pipe(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PortRelay(server, plugs);
  }

  /** Idempotent. */
  close(): void {
    this.#server.close();
    for (const plug of this.#plugs) plug.kill();
  }
}
