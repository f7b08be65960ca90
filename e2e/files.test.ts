import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { accepts, fileIs, received, sends } from './support/files.ts';
import { newRoom, Stage } from './support/stage.ts';

const MEGABYTE = 1024 * 1024;
const PAIRINGS: readonly (readonly [from: BrowserName, to: BrowserName])[] = [
  ['chromium', 'chromium'],
  ['firefox', 'chromium'],
  ['chromium', 'firefox'],
];

describe('files', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  for (const [from, to] of PAIRINGS) {
    it(`of 20 MB arrive as they were sent, from ${from} to ${to}`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, from);
      const bob = await stage.participant('bob', { room }, to);
      await bob.sees('ann');
      const sent = await sends(ann, 20 * MEGABYTE);
      await accepts(bob);
      await fileIs(bob, 'complete', ({ phase }) => phase === 'complete');
      assert.deepEqual(await received(bob), sent);
      await fileIs(ann, 'there', ({ phase, moved }) => phase === 'complete' && moved === 20 * MEGABYTE);
      await bob.sees('ann');
    });
  }

  it('are pasted, shown at once as far as they are small pictures, and go to nobody who comes later', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    await Promise.all([ann.use('chat'), bob.use('chat')]);
    const line = await ann.find('>>> room-chat >>> textarea');
    await line.evaluate(async (element) => {
      const canvas = new OffscreenCanvas(60, 30);
      canvas.getContext('2d')?.fillRect(0, 0, 60, 30);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'image.png', { type: 'image/png' }));
      const how = { clipboardData: data, bubbles: true, composed: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', how));
    });
    const picture = await bob.find('>>> room-file >>> img');
    await bob.person.waitFor('the picture', () =>
      picture.evaluate((image) => (image as HTMLImageElement).naturalWidth === 60),
    );
    await ann.reads('Everyone whom it was sent to has it.');
    const cyd = await stage.participant('cyd', { room });
    await cyd.sees('ann');
    await cyd.use('chat');
    await cyd.reads('No messages yet');
  });

  it('that are cut off with the page of their sender are told as lost, and leave nothing behind', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    await bob.use('chat');
    await sends(ann, 20 * MEGABYTE);
    await bob.press('>>> room-file >>> [part="file-button"]');
    await fileIs(bob, 'under way', ({ moved }) => moved > 0);
    await ann.person.page.close();
    await bob.reads('The connection was lost on the way.');
    await fileIs(bob, 'nothing', ({ phase, blob }) => phase === 'failed' && blob === null);
    await bob.press('>>> room-file >>> [aria-label^="Remove"]');
    await bob.reads('No messages yet');
  });
});
