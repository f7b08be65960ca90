import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { accepts, fileIs, received, sends } from '../support/files.ts';
import { NetworkStage } from './support/network-stage.ts';

const SIZE = 20 * 1024 * 1024;
/** Longer than the silence after which a connection is taken for broken, in milliseconds. */
const OUTAGE = 8_000;

describe('a file that is cut in the middle', () => {
  const stage = new NetworkStage({ people: ['ann', 'bob'] });

  stage.row('goes on when packets get through again, and arrives as it was sent', async () => {
    const { ann, bob, call, line } = await stage.meet();
    const sent = await sends(ann, SIZE);
    await accepts(bob);
    await fileIs(bob, 'under way', ({ moved }) => moved > 0 && moved < SIZE);
    line.dropUdp();
    await bob.reads('Waiting for the connection. It goes on by itself.');
    await delay(OUTAGE);
    line.heal();
    await fileIs(bob, 'complete', ({ phase }) => phase === 'complete', 60_000);
    assert.deepEqual(await received(bob), sent);
    await call.isWhole();
  });
});
