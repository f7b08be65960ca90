import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { isIPv6 } from 'node:net';

/** A test, or what else ends: told what to do then. */
export interface Ending {
  after(end: () => unknown): void;
}

/** A UDP socket of the test's own, on any free port; ends with the test. */
export async function udpSocket(t: Ending, address = '127.0.0.1'): Promise<Socket> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  t.after(() => socket.close());
  socket.bind(0, address);
  await once(socket, 'listening');
  return socket;
}

/** A UDP port that was free a moment ago on every address. */
export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp6');
  socket.bind(0, '::');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}

/** Sends a packet, and answers the next one that comes. */
export async function exchange(
  socket: Socket,
  packet: Buffer,
  port: number,
  address: string,
): Promise<Buffer> {
  const answer = once(socket, 'message');
  socket.send(packet, port, address);
  const [response] = (await answer) as [Buffer];
  return response;
}
