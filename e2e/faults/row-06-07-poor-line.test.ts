import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { NetworkStage } from './support/network-stage.ts';
import { outage, recovered, repeat } from './support/recovery.ts';
import { soundLoss } from './support/sound-loss.ts';
import { longestOf } from './support/stall.ts';

/** Of the cameras that browsers feign, as wide as we ask for. */
const CAMERA_WIDTH = 1_280;

describe('a poor line', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });

  stage.row('row 6: with 5 % of all packets lost, nobody notices', async () => {
    const { ann, bob, call, line } = await stage.meet();
    await repeat(async () => {
      line.lose(0.05);
      const stalls = await call.watchStalls();
      await call.say(ann);
      await call.say(bob);
      await call.goesOn(outage(60_000, 8_000));
      recovered(6, await longestOf(stalls), '5 % lost, longest stall of a picture');
      await call.noTrouble();
      line.heal();
      await call.isWhole();
    });
  });

  stage.row(
    'row 6: with 30 % of all packets lost for 60 s, sound goes on and nobody is dropped',
    async () => {
      const { ann, bob, call, line } = await stage.meet();
      await repeat(async () => {
        line.lose(0.3);
        await call.say(ann);
        await call.say(bob);
        await call.soundGoesOn(outage(60_000, 15_000));
        await call.nobodyLeft();
        line.heal();
        const lifted = performance.now();
        await call.flows();
        recovered(6, performance.now() - lifted, '30 % lost');
        await call.isWhole();
      });
    },
  );

  stage.row('row 7: on a line of 300 kbit/s pictures shrink and sound stays', async () => {
    const { ann, bob, call, line } = await stage.meet();
    const isLarge = async () => (await bob.pictureSize('ann')).width === CAMERA_WIDTH;
    await repeat(async () => {
      // A call begins with a small one.
      await bob.person.waitFor('the whole picture of ann', isLarge);
      line.limit(300);
      await bob.person.waitFor(
        'a smaller picture of ann',
        async () => (await bob.pictureSize('ann')).width < CAMERA_WIDTH,
        60_000,
      );
      const losses = await Promise.all([ann, bob].map(soundLoss));
      await call.soundGoesOn(outage(60_000, 10_000));
      await call.flows();
      const share = Math.max(...(await Promise.all(losses.map((loss) => loss()))));
      console.log(`sound lost on a line of 300 kbit/s: ${(share * 100).toFixed(2)} %`);
      assert.ok(share < 0.02, `${share} of the sound is lost`);
      await call.noTrouble();
      line.heal();
      const lifted = performance.now();
      await bob.person.waitFor('the large picture of ann', isLarge, 60_000);
      recovered(7, performance.now() - lifted, 'picture as large as before');
      await call.isWhole();
    });
  });
});
