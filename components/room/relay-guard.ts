import { wayOf } from '../rtc/ice-probe.ts';
import type { SignalPort } from '../rtc/signal.ts';
import { withoutAddresses } from '../rtc/without-addresses.ts';
import type { SignalingPort } from '../signaling/signaling-port.ts';
import { CodedError } from '../utils/coded-error.ts';

/** Lets nothing out that names an address of this machine. */
export type RelayGuard = (port: SignalPort) => SignalPort;

const guard: RelayGuard = (port) => ({
  send(to, signal) {
    const safe = withoutAddresses(signal);
    if (safe) port.send(to, safe);
  },
});

/**
 * The guard of a call over relays only. Without a relay such a call has no way to take; that is asked for before joining, so that
 * nobody sees somebody come who cannot be reached.
 * @throws {CodedError} `no-relay`
 */
export async function relayGuard(signaling: SignalingPort): Promise<RelayGuard> {
  await signaling.connect();
  const { iceServers } = await signaling.request('ice:servers', {});
  const ways = iceServers.flatMap(({ urls }) => [urls].flat().map(wayOf));
  if (ways.some((way) => way?.startsWith('turn'))) return guard;
  throw new CodedError(
    'no-relay',
    'This call may only go over a relay, and the service has none. Ask whoever runs it to set up TURN.',
  );
}
