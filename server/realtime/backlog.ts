import type { RealtimeSocket } from './connection.ts';

/**
 * Packets that wait for a client that does not read. A set-up of a call is some hundred; beyond this the client is
 * stuck, and what waits for it fills the memory.
 */
const MAX_PACKETS = 2_000;

/** UTF-16 code units of them. The largest answer to a join, with all of its chat, is a fifth of it. */
const MAX_LENGTH = 4 * 1024 * 1024;

/** Every how many packets that wait their length is added up: most clients never have so many. */
const MEASURED_EVERY = 16;

/** What Engine.IO knows of a connection, beyond its types. */
interface EngineSocket {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: {
    /** Of a WebSocket: bytes that the system did not take yet. */
    readonly socket?: { readonly bufferedAmount: number; terminate(): void };
  };
}

/** How many packets wait for a client, beyond what is on its way. */
export function backlogOf(socket: RealtimeSocket): number {
  return engineOf(socket).writeBuffer.length;
}

/**
 * More waits for a client than one that reads would ever leave lying.
 * @param isLarge the last packet may be a large one: measured at once
 */
export function isStuck(socket: RealtimeSocket, isLarge = false): boolean {
  const { writeBuffer, transport } = engineOf(socket);
  const { length } = writeBuffer;
  if (length === 0) return false;
  if (length > MAX_PACKETS) return true;
  if (!isLarge && length % MEASURED_EVERY !== 0) return false;
  let waiting = transport.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) if (typeof data === 'string') waiting += data.length;
  return waiting > MAX_LENGTH;
}

/** Ends a connection as if it had been lost, whatever waits to be sent. */
export function cut(socket: RealtimeSocket): void {
  const { transport } = engineOf(socket);
  socket.conn.close(true);
  // A WebSocket would wait half a minute for the other end to agree, and keep what it does not read until then.
  transport.socket?.terminate();
}

function engineOf(socket: RealtimeSocket): EngineSocket {
  return socket.conn as unknown as EngineSocket;
}
