import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Socket } from 'node:dgram';
import ipaddr from 'ipaddr.js';
import { exchange, udpSocket, type Ending } from './udp.ts';

/** As far as a test of a TURN server needs them (RFC 8489, section 18.3; RFC 8656, section 18). */
const METHOD = { allocate: 0x0003, refresh: 0x0004, createPermission: 0x0008, channelBind: 0x0009 } as const;
const ATTRIBUTE = {
  username: 0x0006,
  messageIntegrity: 0x0008,
  errorCode: 0x0009,
  channelNumber: 0x000c,
  xorPeerAddress: 0x0012,
  realm: 0x0014,
  nonce: 0x0015,
  requestedAddressFamily: 0x0017,
  requestedTransport: 0x0019,
} as const;
const COOKIE = Buffer.from('2112a442', 'hex');
const ERROR_CLASS = 0x0110;
const UDP = Buffer.from([17, 0, 0, 0]);
const FAMILY = { ipv4: Buffer.from([1, 0, 0, 0]), ipv6: Buffer.from([2, 0, 0, 0]) } as const;

/** Nobody has to be there: what is asked for is only leave to send. */
const PEER_PORT = 5_000;

type Attributes = ReadonlyMap<number, Buffer>;
/** Addresses are combined with the transaction (RFC 8489, section 14.2), which each message has its own of. */
type Fields = (transaction: Buffer) => readonly (readonly [type: number, value: Buffer])[];

export interface TurnCredentials {
  readonly username: string;
  readonly credential: string;
}

/** What a TURN server says to a request: that it does it, or the number of the error. */
export type TurnReply = 'granted' | number;

/** A client of a TURN server on loopback, by UDP, with long-term credentials (RFC 8489, section 9.2). */
export class TurnClient {
  private readonly socket: Socket;
  private readonly port: number;
  private readonly credentials: TurnCredentials;
  private realm: Buffer = Buffer.alloc(0);
  private nonce: Buffer = Buffer.alloc(0);
  private channel = 0x4000;

  constructor(socket: Socket, port: number, credentials: TurnCredentials) {
    this.socket = socket;
    this.port = port;
    this.credentials = credentials;
  }

  /** It has its own socket, and with it its own allocation. */
  static async open(t: Ending, port: number, credentials: TurnCredentials): Promise<TurnClient> {
    return new TurnClient(await udpSocket(t), port, credentials);
  }

  allocate(family: keyof typeof FAMILY = 'ipv4'): Promise<TurnReply> {
    return this.request(METHOD.allocate, () => [
      [ATTRIBUTE.requestedTransport, UDP],
      [ATTRIBUTE.requestedAddressFamily, FAMILY[family]],
    ]);
  }

  refresh(): Promise<TurnReply> {
    return this.request(METHOD.refresh, () => []);
  }

  createPermission(...peers: readonly string[]): Promise<TurnReply> {
    return this.request(METHOD.createPermission, (transaction) =>
      peers.map((peer) => [ATTRIBUTE.xorPeerAddress, xorAddress(peer, transaction)] as const),
    );
  }

  channelBind(peer: string): Promise<TurnReply> {
    const number = Buffer.alloc(4);
    number.writeUInt16BE(this.channel++);
    return this.request(METHOD.channelBind, (transaction) => [
      [ATTRIBUTE.channelNumber, number],
      [ATTRIBUTE.xorPeerAddress, xorAddress(peer, transaction)],
    ]);
  }

  /** The first answer of a server is its realm and nonce, and so is that to a nonce which it has given up. */
  private async request(method: number, fields: Fields): Promise<TurnReply> {
    if (this.nonce.length === 0) this.remember(await this.send(message(method, fields)));
    const reply = await this.send(this.signed(method, fields));
    if (errorOf(reply) !== 438) return errorOf(reply) ?? 'granted';
    this.remember(reply);
    return errorOf(await this.send(this.signed(method, fields))) ?? 'granted';
  }

  private async send(packet: Buffer): Promise<Buffer> {
    const reply = await exchange(this.socket, packet, this.port, '127.0.0.1');
    if (!reply.subarray(8, 20).equals(packet.subarray(8, 20))) throw new Error('an answer to something else');
    return reply;
  }

  private remember(reply: Buffer): void {
    const attributes = attributesOf(reply);
    this.realm = attributes.get(ATTRIBUTE.realm) ?? this.realm;
    this.nonce = attributes.get(ATTRIBUTE.nonce) ?? this.nonce;
  }

  private signed(method: number, fields: Fields): Buffer {
    const { username, credential } = this.credentials;
    const packet = message(method, (transaction) => [
      ...fields(transaction),
      [ATTRIBUTE.username, Buffer.from(username)],
      [ATTRIBUTE.realm, this.realm],
      [ATTRIBUTE.nonce, this.nonce],
    ]);
    const key = createHash('md5').update(`${username}:${this.realm.toString()}:${credential}`).digest();
    // The length in the header counts the signature already (RFC 8489, section 14.5).
    packet.writeUInt16BE(packet.readUInt16BE(2) + 24, 2);
    const signature = createHmac('sha1', key).update(packet).digest();
    return Buffer.concat([packet, attribute(ATTRIBUTE.messageIntegrity, signature)]);
  }
}

function message(method: number, fields: Fields): Buffer {
  const transaction = randomBytes(12);
  const body = Buffer.concat(fields(transaction).map(([type, value]) => attribute(type, value)));
  const start = Buffer.alloc(4);
  start.writeUInt16BE(method, 0);
  start.writeUInt16BE(body.length, 2);
  return Buffer.concat([start, COOKIE, transaction, body]);
}

function xorAddress(address: string, transaction: Buffer): Buffer {
  const bytes = ipaddr.parse(address).toByteArray();
  const pad = Buffer.concat([COOKIE, transaction]);
  const head = Buffer.from([0, bytes.length === 4 ? 1 : 2, 0, 0]);
  head.writeUInt16BE(PEER_PORT ^ pad.readUInt16BE(0), 2);
  return Buffer.concat([head, Buffer.from(bytes.map((byte, index) => byte ^ pad.readUInt8(index)))]);
}

function attribute(type: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + ((value.length + 3) & ~3));
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

function attributesOf(packet: Buffer): Attributes {
  const attributes = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= packet.length;) {
    const length = packet.readUInt16BE(at + 2);
    attributes.set(packet.readUInt16BE(at), packet.subarray(at + 4, at + 4 + length));
    at += 4 + ((length + 3) & ~3);
  }
  return attributes;
}

function errorOf(packet: Buffer): number | null {
  if ((packet.readUInt16BE(0) & ERROR_CLASS) !== ERROR_CLASS) return null;
  const value = attributesOf(packet).get(ATTRIBUTE.errorCode);
  return value ? value.readUInt8(2) * 100 + value.readUInt8(3) : 0;
}
