import { describe } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { NetworkStage } from './support/network-stage.ts';
import { outage, recovered, repeat } from './support/recovery.ts';
import { longestOf } from './support/stall.ts';

describe('somebody who is cut off', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });

  stage.row('row 3: everything is lost for 60 s, longer than a place is kept', async () => {
    const { ann, bob, call, line } = await stage.meet();
    await repeat(async () => {
      const over = delay(outage(60_000, 0));
      line.dropAll();
      await Promise.all([
        ann.reads('Connection to the service lost'),
        call.reconnects(ann, bob),
        call.reconnects(bob, ann),
      ]);
      await call.say(ann);
      await call.say(bob);
      await call.leaves(bob);
      await over;
      line.heal();
      const lifted = performance.now();
      await ann.isJoined();
      await call.flows();
      recovered(3, performance.now() - lifted);
      await call.isWhole();
    });
  });

  stage.row(
    'row 13: a half-open connection to the service is noticed at both ends, and the call goes on',
    async () => {
      const { ann, bob, call, line } = await stage.meet();
      await repeat(async () => {
        const stalls = await call.watchStalls();
        line.dropTcp();
        const cut = performance.now();
        await Promise.all([ann.reads('Connection to the service lost'), call.reconnects(bob, ann)]);
        recovered(13, performance.now() - cut, 'noticed at both ends');
        await call.say(ann);
        await call.say(bob);
        await call.flows();
        line.heal();
        const lifted = performance.now();
        await ann.isJoined();
        recovered(13, performance.now() - lifted, 'joined again');
        await call.isWhole();
        recovered(13, await longestOf(stalls), 'longest stall of a picture');
      });
    },
  );
});
