import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ElementHandle } from 'puppeteer-core';
import { hearsSound, pictureOf, seesPicture } from './support/media.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

/** Red, green and blue of the middle of a picture, 0 to 255. */
function colourOf(video: ElementHandle<HTMLVideoElement>): Promise<readonly number[]> {
  return video.evaluate((element) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    const { videoWidth: width, videoHeight: height } = element;
    context?.drawImage(element, width / 2, height / 2, 1, 1, 0, 0, 1, 1);
    return [...(context?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
  });
}

const isBlue = ([red = 255, green = 255, blue = 0]: readonly number[]) =>
  red < 60 && green < 60 && blue > 180;

/** Waits for frames that go on arriving and are blue, or are not. */
async function seesBlue(user: RoomUser, title: string, blue = true): Promise<void> {
  const video = await user.video(title);
  const { frames } = await pictureOf(video);
  await user.person.waitFor(`${title} ${blue ? 'in blue' : 'as the camera sees it'}`, async () => {
    const { frames: now, lit } = await pictureOf(video);
    return now > frames && lit > 0.1 && isBlue(await colourOf(video)) === blue;
  });
}

/** Runs in the page: from now on the camera is a blue sheet. */
function paintBlue(): Promise<void> | undefined {
  return document.querySelector('video-room')?.setTrackProcessor('camera', (track, { signal }) => {
    const { width = 640, height = 360 } = track.getSettings();
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    let hue = 230;
    const timer = setInterval(() => {
      if (!context) return;
      context.fillStyle = `rgb(0 0 ${(hue = hue === 230 ? 255 : 230)})`;
      context.fillRect(0, 0, width, height);
    }, 50);
    signal.addEventListener('abort', () => clearInterval(timer));
    const [blue] = canvas.captureStream(20).getVideoTracks();
    if (!blue) throw new Error('no picture');
    return blue;
  });
}

describe('a page with scripts', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('replaces the picture that others see, over a new camera as well, and takes it out again', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    const { page } = ann.person;
    const made = await page.evaluate(() => window.probe.negotiations);
    await page.evaluate(paintBlue);
    await Promise.all([seesBlue(bob, 'ann'), seesBlue(ann, 'You')]);
    await ann.use('camera');
    await bob.seesNoPicture('ann');
    await ann.use('camera');
    await seesBlue(bob, 'ann');
    await page.evaluate(() => document.querySelector('video-room')?.setTrackProcessor('camera', null));
    await seesBlue(bob, 'ann', false);
    const described = await page.evaluate(() => window.probe.negotiations);
    assert.equal(described, made);
  });

  it('sends data of its own to the other pages', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await bob.sees('ann');
    const heard = bob.person.page.evaluate(
      () =>
        new Promise<readonly unknown[]>((resolve) => {
          const messages: unknown[] = [];
          document.addEventListener('app-message', ({ data, participant, to }) => {
            messages.push([data, participant?.name, to === null ? 'everybody' : 'me']);
            if (messages.length === 2) resolve(messages);
          });
        }),
    );
    const codes = await ann.person.page.evaluate(async () => {
      const element = document.querySelector('video-room');
      const [other] = element?.participants ?? [];
      await element?.sendAppMessage({ slide: 3, marks: ['é', null] });
      await element?.sendAppMessage('psst', { to: other?.id });
      const codeOf = (sent: Promise<void> | undefined) =>
        sent?.then(
          () => 'sent',
          ({ code }: { readonly code: string }) => code,
        );
      return [
        await codeOf(element?.sendAppMessage(undefined)),
        await codeOf(element?.sendAppMessage('a'.repeat(20_000))),
        await codeOf(element?.sendAppMessage(1, { to: 'nobody' })),
      ];
    });
    assert.deepEqual(codes, ['invalid', 'too-large', 'no-such-participant']);
    assert.deepEqual(await heard, [
      [{ slide: 3, marks: ['é', null] }, 'ann', 'everybody'],
      ['psst', 'ann', 'me'],
    ]);
  });

  it('asks for consent before each join, after a reload as well, and says why not', async () => {
    const room = newRoom();
    stage.pages.add(
      '/consent.html',
      `<link rel="icon" href="data:,">
      <script type="module" src="${stage.service.origin}/roomlet.js"></script>
      <dialog id="consent"><form method="dialog"><button value="yes">I agree</button><button value="no">Not now</button></form></dialog>
      <video-room room="${room}" email="ann@example.org" autojoin></video-room>
      <script type="module">
        const dialog = document.querySelector('dialog');
        document.querySelector('video-room').addEventListener('before-join', (event) =>
          event.respondWith(
            new Promise((resolve, reject) => {
              dialog.returnValue = '';
              dialog.showModal();
              dialog.addEventListener(
                'close',
                () =>
                  dialog.returnValue === 'yes'
                    ? resolve()
                    : reject(new Error('We need your consent to record this call.')),
                { once: true },
              );
            }),
          ),
        );
      </script>`,
    );
    const ann = await stage.visitor('ann');
    await ann.person.page.goto(`${stage.pages.origin}/consent.html`);
    await ann.find('dialog[open]');
    assert.equal(await ann.state(), 'connecting');
    await ann.press('dialog ::-p-text(Not now)');
    await ann.reads('We need your consent to record this call.');
    assert.equal(await ann.state(), 'lobby');
    await ann.press('>>> [part~="join-button"]');
    await ann.press('dialog ::-p-text(I agree)');
    await ann.isJoined();
    await ann.person.page.reload();
    await ann.press('dialog ::-p-text(I agree)');
    await ann.isJoined();
  });

  it('draws an interface of its own around the engine, and meets those who use the elements', async () => {
    const room = newRoom();
    const bob = await stage.participant('bob', { room });
    const ann = await stage.visitor('ann');
    const { page } = ann.person;
    await page.goto(`${stage.service.origin}/demo/headless.html`);
    await ann.person.page.type('#email', 'ann@example.org');
    await page.locator('#room').fill(room);
    await ann.press('::-p-text(Join)');
    const video = (await ann.find('figure:not(#me) video')) as ElementHandle<HTMLVideoElement>;
    await Promise.all([seesPicture(ann.person, video, 'bob'), bob.sees('ann')]);
    await Promise.all([hearsSound(ann.person), hearsSound(bob.person)]);
    await page.type('#text', 'Hello from ann');
    await ann.press('::-p-text(Send)');
    await bob.use('chat');
    await bob.reads('Hello from ann');
    await bob.say('Hello from bob');
    await ann.find('#words ::-p-text(bob: Hello from bob)');
    await ann.press('.row ::-p-text(Mute)');
    await bob.find('>>> .tile[aria-label="ann"] [aria-label="Muted"]');
    await ann.press('.row ::-p-text(Leave)');
    await bob.find('>>> [part~="empty"]');
    await ann.find('#enter:not([hidden])');
  });
});
