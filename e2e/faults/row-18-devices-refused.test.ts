import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchCautious } from '../support/browsers.ts';
import { recovered } from './support/recovery.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';

interface Refusal {
  readonly why: string;
  /** What the browser rejects with. */
  readonly name: string;
  readonly message: string;
  /** What people read of both devices. */
  readonly sentence: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    why: 'in use by another program',
    name: 'NotReadableError',
    message: 'Could not start video source',
    sentence: 'Another program is using your camera and microphone. Close it there, then try again.',
  },
  {
    why: 'missing',
    name: 'NotFoundError',
    message: 'Requested device not found',
    sentence: 'No camera and microphone was found. Plug one in and try again.',
  },
  {
    why: 'dismissed',
    name: 'NotAllowedError',
    message: 'Permission dismissed',
    sentence: 'The question about your camera and microphone was closed. Try again and choose Allow.',
  },
];

/** Runs in the page, before anything of it: as if the browser answered so, until `window.allowDevices` is called. */
function refuse(name: string, message: string): void {
  const devices = navigator.mediaDevices;
  const native = devices.getUserMedia.bind(devices);
  devices.getUserMedia = () => Promise.reject(new DOMException(message, name));
  Object.assign(window, { allowDevices: () => (devices.getUserMedia = native) });
}
const allow = () => (window as unknown as { allowDevices(): void }).allowDevices();

/** In the call with nothing but ears: sees and hears, and is seen by initials. */
async function meets(ann: RoomUser, bob: RoomUser): Promise<void> {
  await Promise.all([ann.sees('bob'), ann.hears(), bob.seesNoPicture('ann')]);
}

/** Presses the controls of the call once more. */
async function triesAgain(ann: RoomUser, bob: RoomUser, row: number, what: string): Promise<void> {
  const at = performance.now();
  await ann.use('camera');
  await ann.use('microphone');
  await Promise.all([bob.sees('ann'), bob.hears()]);
  recovered(row, performance.now() - at, what);
}

describe('devices that cannot be had', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  let browser: Browser;

  before(async () => {
    browser = await launchCautious();
  });
  after(() => browser.close());

  for (const { why, name, message, sentence } of REFUSALS) {
    it(`row 18: ${why}: joins without, is told why in the lobby, and tries again in the call`, async () => {
      const room = newRoom();
      const bob = await stage.participant('bob', { room });
      const ann = await stage.visitor('ann');
      await ann.person.page.evaluateOnNewDocument(refuse, name, message);
      await ann.person.page.goto(`${stage.service.origin}/room/${room}`);
      await ann.reads(sentence);
      await ann.reads('Join without camera and microphone');
      await ann.join();
      await ann.isJoined();
      await meets(ann, bob);

      await ann.use('camera');
      await ann.reads(sentence.replace(' and microphone', ''));
      await ann.person.page.evaluate(allow);
      await triesAgain(ann, bob, 18, why);
    });
  }

  it('row 18: refused in the browser: is told so in the call as well, and tries again when it is allowed', async () => {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const ann = await RoomUser.open(browser, 'ann');
    const { page } = ann.person;
    const permissions = page.browserContext();
    // Whatever is not granted here is denied.
    await permissions.overridePermissions(stage.service.origin, []);
    await page.goto(`${stage.service.origin}/room/${room}`);
    const sentence =
      'This page may not use your camera and microphone. Allow it beside the address, then try again.';
    await ann.reads('This page may not use your camera and microphone.');
    await ann.reads('Switch on Camera and Microphone.');
    await ann.join();
    await ann.isJoined();
    await ann.reads(sentence);
    await meets(ann, bob);

    await permissions.overridePermissions(stage.service.origin, ['camera', 'microphone']);
    await triesAgain(ann, bob, 18, 'refused');
    assert.deepEqual(ann.person.complaints, []);
    await ann.person.close();
  });

  it('row 18: the camera alone is missing: the microphone is there all the same', async () => {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const ann = await stage.visitor('ann');
    await ann.person.page.evaluateOnNewDocument(() => {
      const devices = navigator.mediaDevices;
      const native = devices.getUserMedia.bind(devices);
      devices.getUserMedia = (constraints) =>
        constraints?.video ? Promise.reject(new DOMException('', 'NotFoundError')) : native(constraints);
    });
    await ann.person.page.goto(`${stage.service.origin}/room/${room}`);
    await ann.reads('No camera was found. Plug one in and try again.');
    await ann.join();
    await ann.isJoined();
    await Promise.all([bob.hears(), bob.seesNoPicture('ann')]);
    assert.equal(
      await ann.person.page.evaluate(() => document.querySelector('video-room')?.localParticipant.microphone),
      true,
    );
  });
});
