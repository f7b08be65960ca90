import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { newRoom, Stage } from './support/stage.ts';

const ownId = (page: Page) => page.evaluate(() => document.querySelector('video-room')?.localParticipant.id);

describe('coming back', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`a reload in a call returns to it as the same participant, without asking (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await stage.participant('bob', { room }, browser);
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      const id = await ownId(bob.person.page);
      await ann.person.page.evaluate(() => {
        document.addEventListener('participant-left', () => document.body.setAttribute('data-left', ''));
      });

      await bob.person.page.reload();
      await bob.isJoined();
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      await Promise.all([ann.hears(), bob.hears()]);
      assert.equal(await ownId(bob.person.page), id);
      assert.equal((await ann.person.page.$$('[data-left]')).length, 0, 'nobody was told that bob had left');
    });
  }

  it('a service that was killed and started again finds everyone in the call, with the same ids', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    const ids = await Promise.all([ownId(ann.person.page), ownId(bob.person.page)]);
    for (const { person } of [ann, bob]) person.expected.push(/ERR_CONNECTION|WebSocket/);

    await stage.service.stop('SIGKILL');
    await Promise.all([ann, bob].map((user) => user.reads('Connection to the service lost')));
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await stage.service.start();
    await Promise.all([ann.isJoined(), bob.isJoined()]);
    assert.deepEqual(await Promise.all([ownId(ann.person.page), ownId(bob.person.page)]), ids);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await ann.use('chat');
    await bob.use('chat');
    await ann.say('still here');
    await bob.reads('still here');
  });
});
