/**
 * How much of files may be under way to one participant. SCTP fills a line until it loses packets, and the queue that it
 * builds up before makes sound and pictures late. So this one watches how long a chunk takes, and gives way when that grows,
 * as LEDBAT does (RFC 6817).
 */
export interface SendWindow {
  /** Bytes that may be sent and not acknowledged. */
  readonly size: number;
  /** The shortest that a chunk has taken, in milliseconds: the line without a queue. */
  readonly base: number;
  /** The latest delays, in milliseconds. A page that was busy for a moment makes some of them long, and not all. */
  readonly recent: readonly number[];
  /** The line has not been full yet: the window may double with each round trip. */
  readonly opening: boolean;
}

/** Milliseconds of queue that files may add; RFC 6817, section 2.5, allows 100 at most. */
const TARGET = 60;
const SAMPLES = 8;
const CHUNK = 16 * 1024;
/** Two chunks, so that one can be under way while the other is acknowledged. */
const SMALLEST = 2 * CHUNK;
/** Also what may wait in the browser's own buffer of what was sent before and does not count any more. */
export const LARGEST = 1024 * 1024;

export const FIRST_WINDOW: SendWindow = { size: 4 * CHUNK, base: Infinity, recent: [], opening: true };

/**
 * The window after one more acknowledgement.
 *
 * @param delay - Milliseconds from sending the bytes to hearing that they are there.
 * @param bytes - How many were acknowledged.
 */
export function nextWindow(window: SendWindow, delay: number, bytes: number): SendWindow {
  const recent = [...window.recent, delay].slice(-SAMPLES);
  const base = Math.min(window.base, delay);
  const room = (TARGET - (Math.min(...recent) - base)) / TARGET;
  const opening = window.opening && room > 0.5;
  return { size: clamp(window.size + gain(window.size, { room, opening, bytes })), base, recent, opening };
}

/**
 * Twice as much with each round trip while the line opens, then a chunk more, and up to half less as soon as the queue is
 * longer than it may be: to give way a chunk at a time, as RFC 6817 has it, takes seconds in which nobody is understood.
 */
function gain(
  size: number,
  { room, opening, bytes }: { readonly room: number; readonly opening: boolean; readonly bytes: number },
): number {
  if (opening) return bytes;
  return room < 0 ? (Math.max(-1, room) * bytes) / 2 : (room * bytes * CHUNK) / size;
}

function clamp(size: number): number {
  return Math.min(LARGEST, Math.max(SMALLEST, size));
}
