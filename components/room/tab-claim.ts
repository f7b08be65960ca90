import type { CodedError } from '../utils/coded-error.ts';
import { base64url } from '../utils/random.ts';
import { refused } from './room-errors.ts';
import type { JoinOptions } from './session-api.ts';
import type { TabMemory } from './tab-memory.ts';

/** Milliseconds. The document before a reload may hold its lock until it is gone. */
const PATIENCE = 800;

export interface ClaimPort {
  readonly memory: TabMemory;
  readonly options: JoinOptions;
  /** Opens the devices. */
  readonly open: (options: JoinOptions) => Promise<void>;
  /** Another tab has taken the place, and knows by now what this one knew. Not called after the release. */
  readonly lost: () => void;
}

export interface Claim {
  /** How to join. */
  readonly options: JoinOptions;
  readonly release: () => void;
}

/**
 * One tab of a site at a time is in a room as one person: the one that holds the lock (W3C Web Locks API, section 3). Where
 * there are no locks, in frames without an origin of their own, there are no other tabs.
 * @throws {CodedError} `elsewhere`: another tab holds it, and `takeOver` was not asked for.
 */
export async function claimPlace(port: ClaimPort): Promise<Claim> {
  const { memory, options } = port;
  // Locks need a secure context. So do devices: without it there is no call to move.
  if (!isSecureContext) return { options, release: () => undefined };
  // Every script of the site can list its locks: the name tells neither person nor room.
  const text = new TextEncoder().encode(memory.place);
  const name = `roomlet:${base64url(await crypto.subtle.digest('SHA-256', text))}`;
  if (options.takeOver) return (await import('./take-over.ts')).takeOver(name, port);
  return { options, release: await holdLock(name, port, { signal: AbortSignal.timeout(PATIENCE) }) };
}

/** Answers how to release it. */
export function holdLock(name: string, port: ClaimPort, options: LockOptions): Promise<() => void> {
  return new Promise((resolve, reject) => {
    let held = false;
    const hold = () =>
      new Promise<void>((release) => {
        held = true;
        resolve(release);
      });
    navigator.locks.request(name, options, hold).catch(() => {
      if (held) handOver(name, port);
      else if (options.signal?.aborted) reject(elsewhere());
      else resolve(() => undefined);
    });
  });
}

function handOver(name: string, { memory, lost }: ClaimPort): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(memory.value);
  channel.close();
  lost();
}

export function elsewhere(): CodedError {
  return refused('elsewhere');
}
