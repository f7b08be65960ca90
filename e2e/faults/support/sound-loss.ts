import type { RoomUser } from '../../support/room-user.ts';

interface Packets {
  readonly lost: number;
  readonly received: number;
}

/** Runs in the page. */
async function count(): Promise<Packets> {
  let lost = 0;
  let received = 0;
  for (const peer of window.probe.peers) {
    if (peer.signalingState === 'closed') continue;
    for (const stats of (await window.probe.statsOf(peer)).values()) {
      if (stats.type !== 'inbound-rtp' || stats.kind !== 'audio') continue;
      lost += Number(stats.packetsLost ?? 0);
      received += Number(stats.packetsReceived ?? 0);
    }
  }
  return { lost, received };
}

/** Begins to count; what it answers tells the share of packets of sound that were lost since, 0 to 1. */
export async function soundLoss(user: RoomUser): Promise<() => Promise<number>> {
  const from = await user.person.page.evaluate(count);
  return async () => {
    const { lost, received } = await user.person.page.evaluate(count);
    return (lost - from.lost) / (lost - from.lost + received - from.received);
  };
}
