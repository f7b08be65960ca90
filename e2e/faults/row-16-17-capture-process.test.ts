import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { findCaptureProcess, type CaptureService } from './support/capture-process.ts';
import { recovered, ROUNDS } from './support/recovery.ts';

const endedTracks = () => window.probe.tracks.filter(({ readyState }) => readyState === 'ended').length;
const negotiations = () => window.probe.negotiations;

/** Ends the process, and answers when, once the page has lost its track. */
async function kill(user: RoomUser, browser: Browser, service: CaptureService): Promise<number> {
  const { page } = user.person;
  const ended = await page.evaluate(endedTracks);
  const pid = await user.person.waitFor(service, () => findCaptureProcess(browser, service));
  process.kill(pid, 'SIGKILL');
  const at = performance.now();
  await user.person.waitFor('the track to end', async () => (await page.evaluate(endedTracks)) > ended);
  return at;
}

/** Notes whether the others' cameras are said to be on, whenever that changes. */
function noteCameras(): void {
  const noted: boolean[] = [];
  Object.assign(window, { noted });
  document.querySelector('video-room')?.addEventListener('participant-updated', (event) => {
    if (event.participant.camera !== event.previous.camera) noted.push(event.participant.camera);
  });
}
const notedCameras = () => (window as unknown as { readonly noted: readonly boolean[] }).noted;

describe('capture processes that die', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  let browser: Browser;
  let ann: RoomUser | null = null;

  // A browser of her own: the others' devices live on.
  before(async () => {
    browser = await launch('chromium');
  });
  after(() => browser.close());

  async function meet(): Promise<{ readonly ann: RoomUser; readonly bob: RoomUser }> {
    const room = newRoom();
    ann = await RoomUser.open(browser, 'ann');
    await ann.enter(stage.service.origin, { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann'), bob.hears()]);
    return { ann, bob };
  }

  it('row 16: a camera whose process dies is an avatar, then a picture again, without negotiation', async () => {
    const { ann, bob } = await meet();
    for (let round = 0; round < ROUNDS; round++) {
      const before = await ann.person.page.evaluate(negotiations);
      await bob.person.page.evaluate(noteCameras);
      const at = await kill(ann, browser, 'video_capture.mojom.VideoCaptureService');
      await bob.sees('ann');
      recovered(16, performance.now() - at);
      await ann.sees('You');
      assert.deepEqual(await bob.person.page.evaluate(notedCameras), [false, true], 'an avatar in between');
      assert.equal(await ann.person.page.evaluate(negotiations), before);
    }
    assert.deepEqual(ann.person.complaints, []);
    await ann.person.close();
  });

  it('row 17: a microphone whose process dies is heard again, without negotiation', async () => {
    const { ann, bob } = await meet();
    for (let round = 0; round < ROUNDS; round++) {
      const before = await ann.person.page.evaluate(negotiations);
      const at = await kill(ann, browser, 'audio.mojom.AudioService');
      await bob.hears();
      recovered(17, performance.now() - at);
      assert.equal(await ann.person.page.evaluate(negotiations), before);
    }
    assert.deepEqual(ann.person.complaints, []);
    await ann.person.close();
  });
});
