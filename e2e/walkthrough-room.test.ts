import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { newRoom, Stage } from './support/stage.ts';

const CALL = '>>> .tile[aria-label="bob"] [part~="call-button"]';
const ACCEPT = '>>> room-calls >>> [part~="accept-button"]';

describe('a client of the walkthrough and a room', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  const pairings: readonly (readonly [walkthrough: BrowserName, room: BrowserName])[] = [
    ['chromium', 'chromium'],
    ['chromium', 'firefox'],
    ['firefox', 'chromium'],
  ];
  for (const [walkthrough, browser] of pairings) {
    describe(`${walkthrough} with a room in ${browser}`, () => {
      it('auto: who is present calls the newcomer', async () => {
        const room = newRoom();
        const ann = await stage.participant('ann', { room }, browser);
        const bob = await stage.walkthroughUser('bob', walkthrough);
        await bob.join(room);
        await bob.sendStream();
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
      });

      it('auto: a newcomer’s room calls who is present, whose own call then changes nothing', async () => {
        const room = newRoom();
        const bob = await stage.walkthroughUser('bob', walkthrough);
        await bob.join(room);
        const ann = await stage.participant('ann', { room }, browser);
        await bob.sendStream();
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
        await bob.call();
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
      });

      it('ring: the room calls', async () => {
        const room = newRoom();
        const ann = await stage.participant('ann', { room, mode: 'ring' }, browser);
        const bob = await stage.walkthroughUser('bob', walkthrough);
        await bob.join(room);
        await ann.press(CALL);
        await bob.sendStream();
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
      });

      it('ring: the client of the walkthrough calls, and is accepted', async () => {
        const room = newRoom();
        const bob = await stage.walkthroughUser('bob', walkthrough);
        await bob.join(room);
        const ann = await stage.participant('ann', { room, mode: 'ring' }, browser);
        await bob.call();
        await ann.reads('bob is calling');
        await ann.press(ACCEPT);
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
      });
    });
  }

  it('a screen takes the place of the camera, as there is one picture only', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.walkthroughUser('bob');
    await bob.join(room);
    await bob.sendStream();
    await bob.hasMedia();
    await ann.use('screenshare');
    await bob.person.waitFor('the screen', async () => (await bob.pictureWidth()) >= 1000 || null);
    await ann.use('screenshare');
    await bob.hasMedia();
    await ann.sees('bob');
  });

  it('that leaves is gone at once', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.walkthroughUser('bob');
    await bob.join(room);
    await bob.sendStream();
    await ann.sees('bob');
    await bob.person.page.goto('about:blank');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    assert.equal(await ann.state(), 'joined');
  });
});
