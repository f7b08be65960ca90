import type { Topology } from '../rtc/topology.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';

/** A moment by both clocks: one stands still while the machine sleeps, the other may be set. Milliseconds. */
export interface Moment {
  readonly wall: number;
  readonly monotonic: number;
}

export interface RenewalPort {
  readonly signaling: SignalingPort;
  readonly topology: Topology;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Whether so many milliseconds have passed by either clock. A renewal too early does no harm, one too late does. */
export function hasPassed(span: number, since: Moment, now: Moment): boolean {
  return Math.max(now.wall - since.wall, now.monotonic - since.monotonic) >= span;
}

/** A timer of hours would sleep with the machine; so it is looked every few seconds. In milliseconds. */
const LOOK = 10_000;

/**
 * Credentials for TURN last for a limited time: new ones are asked for while the old ones are good, and used from the next ICE
 * restart on (W3C WebRTC, section 4.4.1.6). While the service does not answer it is asked again and again.
 * @param ttl - Seconds until the first renewal.
 */
export function renewServers(ttl: number, { signaling, topology, signal }: RenewalPort): void {
  let span = ttl * 1000;
  let since = now();
  let renewing = false;
  const look = async (): Promise<void> => {
    if (renewing || !hasPassed(span, since, now())) return;
    renewing = true;
    try {
      const answer = await signaling.request('ice:servers', {});
      if (signal.aborted) return;
      topology.setIceServers(answer.iceServers);
      // A service that names no time any more may do so again later.
      span = (answer.ttl ?? ttl) * 1000;
      since = now();
    } catch {
      // The service is away.
    } finally {
      renewing = false;
    }
  };
  if (signal.aborted) return;
  const timer = setInterval(() => void look(), Math.min(LOOK, span / 4));
  signal.addEventListener('abort', () => clearInterval(timer));
}

function now(): Moment {
  return { wall: Date.now(), monotonic: performance.now() };
}
