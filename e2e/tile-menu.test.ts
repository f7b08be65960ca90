import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const tile = (name: string): string => `>>> room-tile >>> .tile[aria-label="${name}"]`;

/** Runs in the page: how loud each person and each shared screen is played. */
function volumes(): readonly number[] {
  const sounds = document.querySelector('video-room')?.shadowRoot?.querySelectorAll('audio') ?? [];
  return [...sounds].map(({ volume }) => volume);
}

async function choose({ person }: RoomUser, name: string, entry: string): Promise<void> {
  const button = await person.waitFor(`the button of ${name}`, () =>
    person.page.$(`${tile(name)} >>> [part="tile-menu-button"]`),
  );
  await button.focus();
  await person.page.keyboard.press('Enter');
  const selector = `${tile(name)} >>> room-tile-menu:popover-open >>> .entry ::-p-text(${entry})`;
  const item = await person.waitFor(`${entry} in the menu of ${name}`, () => person.page.$(selector));
  await item.click();
}

describe('the menu of a tile', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`mutes somebody for oneself alone, and the tile leads back (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await stage.participant('bob', { room }, browser);
      await bob.sees('ann');
      await bob.hears();
      assert.deepEqual(await bob.person.page.evaluate(volumes), [1]);
      await choose(bob, 'ann', 'Mute for me');
      const mark = `${tile('ann')} >>> [part="unmute-button"]`;
      await bob.find(mark);
      assert.deepEqual(await bob.person.page.evaluate(volumes), [0]);
      await ann.finds('>>> .tile[aria-label="You"] [aria-label="Muted"]', 0);
      await bob.press(mark);
      await bob.finds(mark, 0);
      assert.deepEqual(await bob.person.page.evaluate(volumes), [1]);
    });
  }

  it('shows one picture on the whole screen, and gives the focus back after it', async () => {
    const room = newRoom();
    await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    await choose(bob, 'ann', 'Full screen');
    await bob.find('>>> room-tile:fullscreen >>> .tile[aria-label="ann"]');
    await bob.sees('ann');
    await bob.person.page.evaluate(() => document.exitFullscreen());
    await bob.finds('>>> room-tile:fullscreen', 0);
    await bob.find(`${tile('ann')} >>> [part="tile-menu-button"]:focus`);
  });

  it('hides the own picture; the focus is on what brings it back', async () => {
    const room = newRoom();
    await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    await choose(bob, 'You', 'Hide your picture');
    await bob.find('>>> room-tile[hidden] >>> .tile[aria-label="You"]');
    await bob.find('>>> [aria-label="Show your picture"]:focus');
    await bob.person.page.keyboard.press('Enter');
    await bob.finds('>>> room-tile[hidden]', 0);
  });
});
