import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { VideoRoom } from '../components/index.ts';
import type { Preferences } from '../components/utils/preferences.ts';
import type { BrowserName } from './support/browsers.ts';
import { received } from './support/probe.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const choose = ({ person }: RoomUser, quality: Preferences['quality']) =>
  person.page.evaluate(async (value) => {
    await document.querySelector<VideoRoom>('video-room')?.session.chooseMedia({ quality: value });
  }, quality);

/** Lines of the latest picture that arrived, and how many have been decoded. */
const pictures = ({ person }: RoomUser) =>
  person.page.evaluate(async () => {
    for (const peer of window.probe.peers) {
      if (peer.signalingState === 'closed') continue;
      for (const stats of (await window.probe.statsOf(peer)).values())
        if (stats.type === 'inbound-rtp' && stats.kind === 'video' && stats.framesDecoded)
          return { height: Number(stats.frameHeight), decoded: Number(stats.framesDecoded) };
    }
    return { height: 0, decoded: 0 };
  });

const negotiations = ({ person }: RoomUser) => person.page.evaluate(() => window.probe.negotiations);
const links = ({ person }: RoomUser) =>
  person.page.evaluate(() =>
    document.querySelector<VideoRoom>('video-room')?.participants.map(({ link }) => link),
  );

describe('somebody who saves data', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  const pairs: readonly (readonly [BrowserName, BrowserName])[] = [
    ['chromium', 'firefox'],
    ['firefox', 'chromium'],
  ];

  for (const [browser, other] of pairs) {
    it(`gets small pictures in ${browser} from ${other}, then none, and large ones again`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, browser);
      const bob = await stage.participant('bob', { room }, other);
      await Promise.all([ann.sees('bob'), ann.hears()]);
      const large = await ann.person.waitFor('a large picture', async () => {
        const { height } = await pictures(ann);
        return height > 360 && height;
      });
      const before = (await negotiations(ann)) + (await negotiations(bob));

      await choose(ann, 'saver');
      await ann.person.waitFor('a small picture', async () => {
        const { height } = await pictures(ann);
        return height > 0 && height <= 240;
      });

      await choose(ann, 'audio');
      await ann.find('>>> .tile[aria-label="bob"] [part="status"]');
      await ann.person.waitFor('no picture, while sound goes on', async () => {
        const [picture, sound] = [await pictures(ann), await received(ann.person.page)];
        await ann.person.waitFor('sound', async () => {
          const { audioSamples } = await received(ann.person.page);
          return audioSamples > sound.audioSamples + 24_000;
        });
        return (await pictures(ann)).decoded === picture.decoded;
      });
      // Longer than it takes to miss what is sent and does not come: nothing is missed here.
      const { audioSamples } = await received(ann.person.page);
      await ann.person.waitFor('sound for a while', async () => {
        assert.deepEqual(await links(ann), ['connected']);
        return (await received(ann.person.page)).audioSamples > audioSamples + 7 * 48_000;
      });

      await choose(ann, 'auto');
      await ann.sees('bob');
      await ann.person.waitFor('a large picture again', async () => (await pictures(ann)).height >= large);
      assert.equal((await negotiations(ann)) + (await negotiations(bob)), before);
    });
  }
});
