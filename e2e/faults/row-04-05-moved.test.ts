import { describe } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { NetworkStage } from './support/network-stage.ts';
import { PAIRINGS } from './support/pairings.ts';
import { recovered, repeat } from './support/recovery.ts';
import { longestOf } from './support/stall.ts';

/** Far more than buffers hold: frames that were on their way at the change do not count. */
const ENOUGH = 60;

describe('a machine whose network changes', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });

  for (const [one, other, pairing] of PAIRINGS) {
    stage.row(`row 4: the address of a host changes (${pairing})`, async () => {
      const { ann, bob, call, line } = await stage.meet(one, other);
      await repeat(async () => {
        const stalls = await call.watchStalls();
        line.changeAddress();
        await call.say(ann);
        await call.say(bob);
        await call.flows(ENOUGH);
        recovered(4, await longestOf(stalls), pairing);
        await call.isWhole();
      });
    });
  }

  stage.row('row 5: the link is down for 3 s', async () => {
    const { ann, bob, call, line } = await stage.meet();
    await repeat(async () => {
      const over = delay(3_000);
      line.linkDown();
      await call.stops();
      await call.say(ann);
      await call.say(bob);
      await over;
      line.linkUp();
      const lifted = performance.now();
      await call.flows();
      recovered(5, performance.now() - lifted);
      await call.isWhole();
    });
  });
});
