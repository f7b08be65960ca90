/**
 * What two ends say on the data channel between them: JSON in text messages to agree, binary messages with 8 bytes of head for
 * the content. A file is known by a number that its sender has made up.
 */
import { FILE_LIMITS } from './file-limits.ts';

export interface FileOffer {
  readonly id: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  /** SHA-256 in base64url. */
  readonly hash: string;
}

export type ControlFrame =
  /** The first word of each side; `ids` are the files that it has for the other. `asks`: the other has not been heard yet. */
  | { readonly kind: 'hello'; readonly ids: readonly number[]; readonly asks: boolean }
  | ({ readonly kind: 'offer' } & FileOffer)
  /** Sender: there will be no more of it. */
  | { readonly kind: 'cancel'; readonly id: number }
  /** Receiver: send it, from this byte on. */
  | { readonly kind: 'want'; readonly id: number; readonly from: number }
  /** Receiver: so many bytes are here. */
  | { readonly kind: 'ack'; readonly id: number; readonly received: number }
  /** Receiver: it is all here, and it is what was offered (or not). */
  | { readonly kind: 'got' | 'damaged'; readonly id: number }
  | { readonly kind: 'decline'; readonly id: number };

export interface ChunkFrame {
  readonly kind: 'chunk';
  readonly id: number;
  /** Of its first byte in the file. */
  readonly offset: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

const HEAD = 8;
const HASH = /^[\w-]{43}$/;

export function encodeControl(frame: ControlFrame): string {
  return JSON.stringify(frame);
}

export function encodeChunk(id: number, offset: number, data: ArrayBuffer): ArrayBuffer {
  const frame = new Uint8Array(HEAD + data.byteLength);
  const head = new DataView(frame.buffer);
  head.setUint32(0, id);
  head.setUint32(4, offset);
  frame.set(new Uint8Array(data), HEAD);
  return frame.buffer;
}

/** `null` for whatever is not a message of ours, however it came about. */
export function decodeFrame(message: unknown): ControlFrame | ChunkFrame | null {
  if (message instanceof ArrayBuffer) return decodeChunk(message);
  if (typeof message !== 'string' || message.length > FILE_LIMITS.control) return null;
  try {
    return readControl(JSON.parse(message));
  } catch {
    return null;
  }
}

function decodeChunk(message: ArrayBuffer): ChunkFrame | null {
  const length = message.byteLength - HEAD;
  if (length < 1 || length > FILE_LIMITS.chunk) return null;
  const head = new DataView(message);
  return {
    kind: 'chunk',
    id: head.getUint32(0),
    offset: head.getUint32(4),
    data: new Uint8Array(message, HEAD),
  };
}

function readControl(value: unknown): ControlFrame | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, id, ids, asks, from, received } = value as Readonly<Record<string, unknown>>;
  if (kind === 'hello') {
    if (!Array.isArray(ids) || ids.length > FILE_LIMITS.own || !ids.every(isId)) return null;
    return { kind, ids, asks: asks === true };
  }
  if (!isId(id)) return null;
  switch (kind) {
    case 'offer':
      return readOffer(id, value as Readonly<Record<string, unknown>>);
    case 'want':
      return isSize(from) ? { kind, id, from } : null;
    case 'ack':
      return isSize(received) ? { kind, id, received } : null;
    case 'cancel':
    case 'got':
    case 'damaged':
    case 'decline':
      return { kind, id };
    default:
      return null;
  }
}

function readOffer(
  id: number,
  { name, size, type, hash }: Readonly<Record<string, unknown>>,
): ControlFrame | null {
  if (typeof name !== 'string' || name.length > FILE_LIMITS.name) return null;
  if (!isSize(size) || size === 0) return null;
  if (typeof type !== 'string' || type.length > FILE_LIMITS.type) return null;
  if (typeof hash !== 'string' || !HASH.test(hash)) return null;
  return { kind: 'offer', id, name, size, type, hash };
}

function isId(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 0xffff_ffff;
}

function isSize(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= FILE_LIMITS.size;
}
