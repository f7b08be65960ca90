/**
 * STUN binding as a server speaks it (RFC 8489). Only requests are read; whatever is not exactly one is `null`, and
 * gets no answer. Nothing of RFC 5780 is understood: with CHANGE-REQUEST a server would send where it is told to.
 */
import { crc32 } from 'node:zlib';
import ipaddr from 'ipaddr.js';

/** Bytes that a packet may have to pass every network in one piece (RFC 8489, section 6.1). */
const MAX_REQUEST = 548;
const HEADER = 20;
const COOKIE = 0x2112_a442;
const BINDING_REQUEST = 0x0001;
const BINDING_SUCCESS = 0x0101;
const BINDING_ERROR = 0x0111;

const ERROR_CODE = 0x0009;
const UNKNOWN_ATTRIBUTES = 0x000a;
const XOR_MAPPED_ADDRESS = 0x0020;
const FINGERPRINT = 0x8028;
const FINGERPRINT_SIZE = 8;
/** "STUN" (RFC 8489, section 14.7). */
const FINGERPRINT_XOR = 0x5354_554e;

/** Attributes below this have to be understood (RFC 8489, section 14). */
const OPTIONAL = 0x8000;
/** The attributes of RFC 8489 itself (section 18.3), credentials among them: none are asked for, and none are looked at. */
const UNDERSTOOD: ReadonlySet<number> = new Set([
  0x0001, 0x0006, 0x0008, 0x0009, 0x000a, 0x0014, 0x0015, 0x001c, 0x001d, 0x001e, 0x0020,
]);

export interface BindingRequest {
  /** 96 bits. */
  readonly transaction: Buffer;
  /** Attributes that would have to be understood and are not, each once. */
  readonly unknown: readonly number[];
  /** The answer gets one as well, then. */
  readonly hasFingerprint: boolean;
}

/** Where a request came from, as the socket has it. */
export interface Sender {
  readonly address: string;
  readonly port: number;
}

export function readBindingRequest(packet: Buffer): BindingRequest | null {
  if (packet.length < HEADER || packet.length > MAX_REQUEST) return null;
  if (packet.readUInt16BE(0) !== BINDING_REQUEST || packet.readUInt32BE(4) !== COOKIE) return null;
  if (packet.readUInt16BE(2) !== packet.length - HEADER || packet.length % 4 !== 0) return null;

  const unknown = new Set<number>();
  let hasFingerprint = false;
  for (let at = HEADER; at < packet.length;) {
    const type = packet.readUInt16BE(at);
    const next = at + 4 + padded(packet.readUInt16BE(at + 2));
    if (next > packet.length) return null;
    if (type === FINGERPRINT) {
      if (!isFingerprint(packet, at)) return null;
      hasFingerprint = true;
    } else if (type < OPTIONAL && !UNDERSTOOD.has(type)) unknown.add(type);
    at = next;
  }
  return { transaction: packet.subarray(8, HEADER), unknown: [...unknown], hasFingerprint };
}

/** The answer: where the request came from, or error 420 with what was not understood. */
export function bindingResponse(request: BindingRequest, sender: Sender): Buffer {
  const { transaction, unknown, hasFingerprint } = request;
  const [type, attributes] =
    unknown.length === 0
      ? ([BINDING_SUCCESS, [xorMappedAddress(sender, transaction)]] as const)
      : ([BINDING_ERROR, [unknownAttribute(), unknownAttributes(unknown)]] as const);
  const body = Buffer.concat(attributes);
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(type, 0);
  header.writeUInt16BE(body.length + (hasFingerprint ? FINGERPRINT_SIZE : 0), 2);
  header.writeUInt32BE(COOKIE, 4);
  transaction.copy(header, 8);
  const message = Buffer.concat([header, body]);
  return hasFingerprint ? Buffer.concat([message, fingerprint(message)]) : message;
}

/** RFC 8489, section 14.2. An IPv4 address that reached an IPv6 socket is told as what it is. */
function xorMappedAddress({ address, port }: Sender, transaction: Buffer): Buffer {
  const bytes = ipaddr.process(address).toByteArray();
  const pad = Buffer.alloc(4 + transaction.length);
  pad.writeUInt32BE(COOKIE, 0);
  transaction.copy(pad, 4);
  const value = Buffer.alloc(4 + bytes.length);
  value.writeUInt8(bytes.length === 4 ? 1 : 2, 1);
  value.writeUInt16BE(port ^ (COOKIE >>> 16), 2);
  for (const [index, byte] of bytes.entries()) value.writeUInt8(byte ^ pad.readUInt8(index), 4 + index);
  return attribute(XOR_MAPPED_ADDRESS, value);
}

/** RFC 8489, section 14.8: class and number of 420. */
function unknownAttribute(): Buffer {
  return attribute(ERROR_CODE, Buffer.concat([Buffer.from([0, 0, 4, 20]), Buffer.from('Unknown Attribute')]));
}

function unknownAttributes(types: readonly number[]): Buffer {
  const value = Buffer.alloc(2 * types.length);
  for (const [index, type] of types.entries()) value.writeUInt16BE(type, 2 * index);
  return attribute(UNKNOWN_ATTRIBUTES, value);
}

function attribute(type: number, value: Buffer): Buffer {
  const bytes = Buffer.alloc(4 + padded(value.length));
  bytes.writeUInt16BE(type, 0);
  bytes.writeUInt16BE(value.length, 2);
  value.copy(bytes, 4);
  return bytes;
}

/** Over all that stands before it, the length in the header counting it already (RFC 8489, section 14.7). */
function fingerprint(before: Buffer): Buffer {
  const value = Buffer.alloc(4);
  value.writeUInt32BE((crc32(before) ^ FINGERPRINT_XOR) >>> 0);
  return attribute(FINGERPRINT, value);
}

/** It is the last, and right. */
function isFingerprint(packet: Buffer, at: number): boolean {
  return (
    packet.length - at === FINGERPRINT_SIZE && packet.subarray(at).equals(fingerprint(packet.subarray(0, at)))
  );
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
