import { connect, type Socket } from 'node:net';
import { waitFor } from '../../support/wait-for.ts';

const REQUEST = 'GET /healthz HTTP/1.1\r\nHost: roomlet.test\r\n\r\n';
/** More than any test leaves a service; a service that takes up so many turns nobody away. */
const TOO_MANY = 1_000;

/** Connections that somebody opens and does not give back: each has asked for something once, so that it may stay. */
export class HeldConnections {
  readonly #host: string;
  readonly #port: number;
  #sockets: Socket[] = [];

  /** @param origin of the service */
  constructor(origin: string) {
    const { hostname, port } = new URL(origin);
    this.#host = hostname;
    this.#port = Number(port);
  }

  /** Opens one. Resolves to whether it was answered; `false` means that it was closed. */
  async open(): Promise<boolean> {
    const socket = connect(this.#port, this.#host);
    socket.on('error', () => undefined);
    socket.write(REQUEST);
    const isHeld = await new Promise<boolean>((resolve) => {
      socket.once('data', () => resolve(true));
      socket.once('close', () => resolve(false));
    });
    if (isHeld) this.#sockets.push(socket);
    return isHeld;
  }

  /** Opens as many as can be had. */
  async takeAll(): Promise<void> {
    for (let count = 0; count < TOO_MANY; count += 1) if (!(await this.open())) return;
    throw new Error(`the service took up ${TOO_MANY} connections`);
  }

  /** Gives all back, and waits until there is room again. Idempotent. */
  async release(): Promise<void> {
    const sockets = this.#sockets;
    this.#sockets = [];
    for (const socket of sockets) socket.destroy();
    await waitFor('the service takes up connections', () => this.open());
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets = [];
  }
}
