import { describe } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { NetworkStage } from './support/network-stage.ts';
import { PAIRINGS } from './support/pairings.ts';
import { outage, recovered, repeat } from './support/recovery.ts';

/** One is over before browsers give a connection up (15 s in Chromium, 28 s in Firefox), the other long after. */
const OUTAGES = [
  { row: 1, seconds: 14, length: outage(14_000, 0) },
  { row: 2, seconds: 60, length: outage(60_000, 32_000) },
];

describe('media that get lost on their way', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });

  for (const [one, other, pairing] of PAIRINGS) {
    for (const { row, seconds, length } of OUTAGES) {
      stage.row(`row ${row}: all UDP is lost for ${seconds} s (${pairing})`, async () => {
        const { ann, bob, call, line } = await stage.meet(one, other);
        await repeat(async () => {
          const over = delay(length);
          line.dropUdp();
          await Promise.all([call.reconnects(ann, bob), call.reconnects(bob, ann)]);
          await call.say(ann);
          await call.say(bob);
          await over;
          line.heal();
          const lifted = performance.now();
          await call.flows();
          recovered(row, performance.now() - lifted, pairing);
          await call.isWhole();
        });
      });
    }
  }
});
