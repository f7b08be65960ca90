import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openResources } from './support/probe.ts';
import { newRoom, Stage } from './support/stage.ts';

const VISITS = 50;

describe('leaving', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`frees everything, ${VISITS} times (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await stage.visitor('bob', browser);
      // Without a lobby, which opens camera and microphone again.
      stage.pages.add(
        '/bare.html',
        `<link rel="icon" href="data:,"><script type="module" src="${stage.service.origin}/roomlet.js"></script>
          <video-room room="${room}" email="bob@example.org"></video-room>`,
      );
      await bob.person.page.goto(`${stage.pages.origin}/bare.html`);
      const linked = () =>
        bob.person.page.evaluate(() => document.querySelector('video-room')?.participants[0]?.link);
      for (let visit = 0; visit < VISITS; visit += 1) {
        await bob.joinDirectly(room);
        await bob.person.waitFor('a connection', async () => (await linked()) === 'connected');
        assert.equal((await openResources(bob.person.page)).peers, 1);
        await bob.leave();
        await bob.person.waitFor('everything to be let go', async () => {
          const { peers, tracks } = await openResources(bob.person.page);
          return peers + tracks === 0;
        });
      }
      await ann.finds('>>> .tile[aria-label="bob"]', 0);
      assert.equal((await openResources(ann.person.page)).peers, 0, 'nor is anything left at the other side');
      assert.equal((await bob.person.page.$$('>>> audio')).length, 0);
    });
  }
});
