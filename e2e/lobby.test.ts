import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { launchCautious } from './support/browsers.ts';
import { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('the lobby', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('tells who is in the room before one joins it, with Enter', async () => {
    const room = newRoom();
    const bob = await stage.visitor('bob');
    await bob.person.page.goto(`${stage.service.origin}/room/${room}`);
    await bob.reads('Nobody is here yet');

    const ann = await stage.participant('ann', { room });
    const cho = await stage.visitor('cho');
    const { page } = cho.person;
    await page.goto(stage.service.origin);
    await cho.fill('room', room);
    await cho.reads('1 person is here');
    await cho.fill('email', 'cho@example.org');
    await page.keyboard.press('Enter');
    await cho.isJoined();
    await Promise.all([ann.sees('cho'), cho.sees('ann')]);
  });

  for (const name of ['Tea & biscuits', 'a/b', '茶', '..']) {
    it(`leads to the page of the room that is typed, where one arrives joined: ${name}`, async () => {
      const page = (body: string): string =>
        `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${body}
        <script type="module" src="${stage.service.origin}/roomlet.js"></script></html>`;
      const written = name.replaceAll('&', '&amp;');
      const path = `/r/${encodeURIComponent(name)}`;
      stage.pages.add('/enter.html', page('<room-lobby href="/r/{room}"></room-lobby>'));
      stage.pages.add(path, page(`<video-room room="${written}"></video-room>`));
      const ann = await stage.visitor('ann');
      const { page: tab } = ann.person;
      await tab.goto(`${stage.pages.origin}/enter.html`);
      await ann.fill('room', name);
      await ann.fill('email', 'ann@example.org');
      await tab.keyboard.press('Enter');
      if (name === '..') {
        // No page can have it as a part of its address.
        await ann.find('>>> #room[aria-invalid="true"]');
        assert.equal(new URL(tab.url()).pathname, '/enter.html');
        return;
      }
      await ann.isJoined();
      assert.equal(new URL(tab.url()).pathname, path);
      await ann.reads(name);
    });
  }

  it('helps where the browser refuses, and goes on by itself once it is allowed', async () => {
    const browser = await launchCautious();
    try {
      const ann = await RoomUser.open(browser, 'ann');
      const { page } = ann.person;
      const permissions = page.browserContext();
      // Whatever is not granted here is denied.
      await permissions.overridePermissions(stage.service.origin, []);
      await page.goto(`${stage.service.origin}/room/${newRoom()}`);
      await ann.reads('This page may not use your camera and microphone.');
      await ann.reads('Click this icon, left of the address at the top:');
      await ann.reads('Join without camera and microphone');

      await permissions.overridePermissions(stage.service.origin, ['camera', 'microphone']);
      await ann.find('>>> room-preview >>> video.shown');
      await ann.finds('>>> [part="device-error"]', 0);
      await ann.find('>>> room-preview >>> [aria-label="Mute microphone"]');
      assert.deepEqual(ann.person.complaints, []);
    } finally {
      await browser.close();
    }
  });
});
