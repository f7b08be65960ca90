import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openResources, received } from './support/probe.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const negotiations = () => window.probe.negotiations;
const liveCameras = () =>
  window.probe.tracks.filter((track) => track.kind === 'video' && track.readyState === 'live').length;

/** Waits until, while pictures go on arriving, no sound does. */
async function isSilent({ person }: RoomUser): Promise<void> {
  await person.waitFor('silence', async () => {
    const before = await received(person.page);
    const later = async () => (await received(person.page)).framesDecoded > before.framesDecoded + 20;
    await person.waitFor('time to pass', later);
    return (await received(person.page)).audioEnergy - before.audioEnergy < 1e-6;
  });
}

describe('what somebody shares', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const viewer of ['chromium', 'firefox'] as const) {
    it(`a screen is seen by those present and by a ${viewer} that comes later, beside the camera`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await stage.participant('bob', { room });
      await ann.sees('bob');
      await ann.use('screenshare');
      await bob.sees('ann’s screen');
      const cho = await stage.participant('cho', { room }, viewer);
      await Promise.all([cho.sees('ann’s screen'), cho.sees('ann'), bob.sees('ann')]);
      const screen = await cho.pictureSize('ann’s screen');
      assert.ok(
        Math.abs(screen.width / screen.height - 16 / 9) < 0.02,
        `a screen of ${screen.width}x${screen.height}`,
      );

      await ann.use('screenshare');
      await Promise.all([bob, cho].map((other) => other.finds('>>> .tile[aria-label="ann’s screen"]', 0)));
      await cho.sees('ann');
    });
  }

  it('a screen that is shared again is seen again', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room }, 'firefox');
    await bob.sees('ann');
    for (let round = 0; round < 2; round += 1) {
      await ann.use('screenshare');
      await bob.sees('ann’s screen');
      await ann.use('screenshare');
      await bob.finds('>>> .tile[aria-label="ann’s screen"]', 0);
    }
  });

  it('a muted microphone is marked at the others, and silent', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.hears();
    await ann.use('microphone');
    await bob.find('>>> .tile[aria-label="ann"] [aria-label="Muted"]');
    await isSilent(bob);
    await ann.use('microphone');
    await bob.finds('>>> .tile[aria-label="ann"] [aria-label="Muted"]', 0);
    await bob.hears();
  });

  it('the sound of a shared screen is heard, though the microphone is muted', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.hears();
    await ann.use('microphone');
    await isSilent(bob);
    await ann.use('screenshare');
    await bob.hears();
  });

  it('a camera that is switched off is let go, seen as off by the others, and comes back without negotiation', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    const before = await ann.person.page.evaluate(negotiations);

    await ann.use('camera');
    await bob.seesNoPicture('ann');
    await ann.person.waitFor(
      'the light to go off',
      async () => (await ann.person.page.evaluate(liveCameras)) === 0,
    );
    assert.equal((await openResources(ann.person.page)).tracks, 1, 'the microphone stays open');

    await ann.use('camera');
    await bob.sees('ann');
    assert.equal(await ann.person.page.evaluate(negotiations), before);
  });
});
