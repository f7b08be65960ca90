import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { launchCautious } from '../support/browsers.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered } from './support/recovery.ts';

const REFUSED = 'play() was refused';

/** Runs in the page, before anything of it. Whatever is evaluated later counts as a click, so the page has to say it itself. */
function tellRefusals(word: string): void {
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
    return play.call(this).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') console.info(word);
      throw error;
    });
  };
}

const pausedSounds = () => {
  const sounds = document.querySelector('video-room')?.renderRoot.querySelectorAll('audio') ?? [];
  return [...sounds].filter(({ paused }) => paused).length;
};

describe('sound that the browser holds back', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  let browser: Browser;

  before(async () => {
    browser = await launchCautious();
  });
  after(() => browser.close());

  it('row 19: one button starts the sound of everybody', async () => {
    const room = newRoom();
    await stage.participant('bob', { room });
    await stage.participant('cho', { room });
    const ann = await RoomUser.open(browser, 'ann');
    const { page } = ann.person;
    stage.pages.add(
      '/ann.html',
      `<link rel="icon" href="data:,"><script type="module" src="${stage.service.origin}/roomlet.js"></script>
      <video-room autojoin room="${room}" email="ann@example.org"></video-room>`,
    );
    await page.evaluateOnNewDocument(tellRefusals, REFUSED);
    let refused = false;
    page.on('console', (message) => (refused ||= message.text() === REFUSED));
    await page.goto(`${stage.pages.origin}/ann.html`);
    await ann.person.waitFor('the browser to hold back', () => refused);
    await ann.reads('Your browser waits for a click before it plays sound.');
    await Promise.all([ann.sees('bob'), ann.sees('cho')]);
    assert.ok((await page.evaluate(pausedSounds)) >= 2, 'nobody plays');

    const at = performance.now();
    await ann.press('>>> [part~="sound-button"]');
    await ann.person.waitFor('everybody to play', async () => (await page.evaluate(pausedSounds)) === 0);
    await ann.hears();
    recovered(19, performance.now() - at);
    await ann.finds('>>> [part~="sound-button"]', 0);
    assert.deepEqual(ann.person.complaints, []);
    await ann.person.close();
  });
});
