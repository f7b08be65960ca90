import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';

/** One event of Socket.IO on its way. */
export interface WireEvent {
  readonly event: string;
  readonly direction: 'up' | 'down';
}

/** When an event is handed on, in milliseconds from now, once for each number; without a number it is lost. */
export type Fate = (event: WireEvent) => readonly number[];

/** An event packet within a message packet (Engine.IO 4, Socket.IO 5), with an ack's number or without. */
const EVENT = /^42\d*\["([^"]*)"/;

/**
 * Stands between browsers and the service, and decides what becomes of each event between them. Everything else
 * (pages, acks, pings) passes as it is.
 */
export class WireProxy {
  fate: Fate = () => [0];
  readonly #target: () => string;
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true });

  /** @param target origin of the service, asked for each time: it may have been started anew */
  private constructor(target: () => string) {
    this.#target = () => target().replace('localhost', '127.0.0.1');
    this.#server = createServer((incoming, response) => this.#forward(incoming, response));
    this.#server.on('upgrade', (incoming, socket, head) => {
      this.#sockets.handleUpgrade(incoming, socket, head, (client) => this.#join(client, incoming));
    });
  }

  static async start(target: () => string): Promise<WireProxy> {
    const proxy = new WireProxy(target);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** Without a slash at the end. */
  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Every WebSocket breaks off, without a word on either side. */
  cut(): void {
    for (const client of this.#sockets.clients) client.terminate();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const { method, headers, url = '/' } = incoming;
    const forwarded = request(`${this.#target()}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  }

  #join(client: WebSocket, { url = '/', headers }: IncomingMessage): void {
    const { origin } = headers;
    const service = new WebSocket(`${this.#target().replace('http', 'ws')}${url}`, {
      headers: { ...(origin !== undefined && { origin }) },
    });
    const early: string[] = [];
    client.on('message', (data: Buffer) => {
      const text = data.toString();
      if (service.readyState === WebSocket.CONNECTING) early.push(text);
      else this.#pass(service, text, 'up');
    });
    service.on('open', () => early.forEach((text) => this.#pass(service, text, 'up')));
    service.on('message', (data: Buffer) => this.#pass(client, data.toString(), 'down'));
    for (const [one, other] of [
      [client, service],
      [service, client],
    ] as const) {
      one.on('close', () => other.terminate());
      one.on('error', () => other.terminate());
    }
  }

  #pass(to: WebSocket, text: string, direction: WireEvent['direction']): void {
    const event = EVENT.exec(text)?.[1];
    for (const after of event === undefined ? [0] : this.fate({ event, direction })) {
      // At once: what is not touched keeps its place.
      if (after === 0) to.send(text, () => undefined);
      else setTimeout(() => to.send(text, () => undefined), after);
    }
  }
}
