import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

/** How much larger a picture is than the tile that it is seen in. */
async function closeness(user: RoomUser, title: string): Promise<number> {
  const video = await user.video(title);
  return video.evaluate((element) => {
    const tile = element.closest('.tile');
    return tile ? element.getBoundingClientRect().width / tile.getBoundingClientRect().width : 0;
  });
}

/** Presses a control as the keyboard does, whether it is to be seen or comes with the focus only. */
async function enter(user: RoomUser, name: string): Promise<void> {
  const control = await user.find(`>>> button[aria-label="${name}"]`);
  await control.focus();
  await user.person.page.keyboard.press('Enter');
}

describe('the stage', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const viewer of ['chromium', 'firefox'] as const) {
    it(`lets a ${viewer} look closely at a screen that goes on being shared`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await stage.participant('bob', { room }, viewer);
      await ann.sees('bob');
      await ann.use('screenshare');
      await bob.sees('ann’s screen');
      assert.ok(Math.abs((await closeness(bob, 'ann’s screen')) - 1) < 0.01);
      await enter(bob, 'Zoom in');
      await bob.person.page.keyboard.press('+');
      await bob.person.waitFor(
        'the screen to be closer',
        async () => (await closeness(bob, 'ann’s screen')) > 1.5,
      );
      await bob.sees('ann’s screen');
      await bob.person.page.keyboard.press('0');
      await bob.person.waitFor(
        'all of the screen',
        async () => (await closeness(bob, 'ann’s screen')) < 1.01,
      );
    });
  }

  it('keeps the own picture hidden over a reload, from oneself alone', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await ann.sees('bob');
    await enter(bob, 'Hide your picture');
    await bob.finds('>>> room-tile[hidden]', 1);
    await bob.person.page.reload();
    await bob.isJoined();
    await bob.sees('ann');
    await bob.finds('>>> room-tile[hidden]', 1);
    await ann.sees('bob');
    await enter(bob, 'Show your picture');
    await bob.finds('>>> room-tile[hidden]', 0);
    await bob.sees('You');
  });
});
