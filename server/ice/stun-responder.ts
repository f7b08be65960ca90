import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { bindingResponse, readBindingRequest } from './stun-message.ts';
import { StunRate } from './stun-rate.ts';

export interface StunOptions {
  /** Where to listen; `::` is every address of the machine. */
  readonly address: string;
  /** UDP port; 0 takes any free one. */
  readonly port: number;
  readonly rate?: StunRate;
}

/** Tells whoever asks by UDP from which address and port the question came (RFC 8489, section 13: a basic STUN server). */
export class StunResponder {
  private readonly socket: Socket;
  private readonly rate: StunRate;
  private closed = false;

  private constructor(socket: Socket, rate: StunRate) {
    this.socket = socket;
    this.rate = rate;
    socket.on('message', (packet, sender) => this.answer(packet, sender));
    // What befalls one packet does not end the service; a socket that is broken for good falls silent, as STUN may.
    socket.on('error', () => undefined);
  }

  /** Rejects with the system's error (`EADDRINUSE`, `EADDRNOTAVAIL`, …) when it cannot listen there. */
  static async open({ address, port, rate = new StunRate() }: StunOptions): Promise<StunResponder> {
    const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
    socket.bind(port, address);
    try {
      await once(socket, 'listening');
    } catch (error) {
      socket.close();
      throw error;
    }
    return new StunResponder(socket, rate);
  }

  get port(): number {
    return this.socket.address().port;
  }

  /** Idempotent. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.socket.close();
    await once(this.socket, 'close');
  }

  private answer(packet: Buffer, sender: RemoteInfo): void {
    const request = readBindingRequest(packet);
    if (!request || !this.rate.mayAnswer(sender.address)) return;
    this.socket.send(bindingResponse(request, sender), sender.port, sender.address, () => undefined);
  }
}
