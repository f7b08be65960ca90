import { once } from 'node:events';
import { WebSocket } from 'ws';
import { benchToken } from './bench-token.ts';

/**
 * A client that speaks just enough Engine.IO and Socket.IO over a WebSocket to cost the machine little: what is
 * measured is the server beside it.
 */
export class LightClient {
  id = '';
  readonly #socket: WebSocket;
  #acks = new Map<number, (answer: unknown) => void>();
  #nextAck = 0;
  /** Called with each relayed message. */
  onMessage: (packet: string) => void = () => undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#receive(data.toString()));
  }

  static async connect(port: number): Promise<LightClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    const client = new LightClient(socket);
    await once(socket, 'open');
    const connected = new Promise<void>((resolve) => client.#acks.set(-1, () => resolve()));
    socket.send('40');
    await connected;
    return client;
  }

  async join(room: string, email: string, secret: string): Promise<void> {
    const token = await benchToken(room, email);
    const number = this.#nextAck++;
    const answered = new Promise<unknown>((resolve) => this.#acks.set(number, resolve));
    this.#socket.send(`42${number}${JSON.stringify(['room:join', { room, email, v: 1, secret, token }])}`);
    const answer = (await answered) as { ok: boolean; id: string };
    if (!answer.ok) throw new Error(`not let in: ${JSON.stringify(answer)}`);
    this.id = answer.id;
  }

  sendRaw(packet: string): void {
    this.#socket.send(packet);
  }

  /** Goes without a word, and at once. */
  drop(): void {
    this.#socket.terminate();
  }

  #receive(packet: string): void {
    if (packet.startsWith('42["peer:nego:needed"')) this.onMessage(packet);
    else if (packet === '2') this.#socket.send('3');
    else if (packet.startsWith('40')) this.#acks.get(-1)?.(null);
    else if (packet.startsWith('43')) {
      const [, number = '', body = ''] = /^43(\d+)([\s\S]*)$/.exec(packet) ?? [];
      const [answer] = JSON.parse(body) as [unknown];
      this.#acks.get(Number(number))?.(answer);
      this.#acks.delete(Number(number));
    }
  }
}

/** A secret of the right shape that nobody else has. */
export function secretOf(n: number): string {
  return String(n).padStart(22, 'a');
}
