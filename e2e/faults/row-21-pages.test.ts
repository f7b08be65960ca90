import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { launchThrottling } from '../support/browsers.ts';
import { seesPicture } from '../support/media.ts';
import { openResources } from '../support/probe.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { outage, recovered, repeat } from './support/recovery.ts';
import { isWith, listen, mediaPath, seesFramesGoOn, told, view } from './support/room-view.ts';

/** Milliseconds that a place is kept after a connection was lost, which the service notices after 18 s. */
const HOLD = 1_000;
/** Milliseconds that a page sleeps: within that time, and longer. */
const DOZE = outage(10_000, 5_000);
const SLEEP = outage(60_000, 18_000 + HOLD + 2_000);
/** Milliseconds that a tab is in the background, and after which its timers are held back most. */
const BACKGROUND = outage(120_000, 25_000);
const GRACE = 5_000;

/** What Chromium says when it puts a page to sleep that has a socket. */
const SOCKET_CLOSED = /WebSocket.*Back-Forward Cache/;
const TILE = '>>> .tile[aria-label="bob"]';
const AWAY = '<!doctype html><title>Away</title><link rel="icon" href="data:,">';

/**
 * What the browser itself may decide while a page goes to sleep, for example because a question of the page to it was still
 * under way: the page is read anew then, and has to be in the call all the same. Whatever else is told was ours to let go of.
 */
const BROWSERS_OWN = ['IgnoreEventAndEvict'];

/** Goes to another page in the same tab. */
async function goAway(user: RoomUser, stage: Stage): Promise<void> {
  const { page } = user.person;
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) document.body.setAttribute('data-kept', '');
    });
  });
  stage.pages.add('/away.html', AWAY);
  await page.goto(`${stage.pages.origin}/away.html`);
}

/** Back to the page before. Answers whether the browser has kept it: it may have had a reason of its own not to. */
async function goBack(user: RoomUser): Promise<boolean> {
  const { page } = user.person;
  const cdp = await page.createCDPSession();
  await cdp.send('Page.enable');
  let reasons: readonly string[] | undefined;
  cdp.on('Page.backForwardCacheNotUsed', (event) => {
    reasons = event.notRestoredExplanations.map(({ reason }) => reason);
  });
  // Answered before it begins: afterwards there is nobody to answer.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await user.person.waitFor('the page is back', async () => reasons ?? (await page.$('[data-kept]')));
  await cdp.detach();
  const ours = reasons?.filter((reason) => !BROWSERS_OWN.includes(reason));
  assert.deepEqual(ours ?? [], [], 'nothing of ours keeps the page from being kept');
  if (!reasons) await page.evaluate(() => document.body.removeAttribute('data-kept'));
  return !reasons;
}

/** Another tab of the same window comes to the front. Answers what brings back the tab. */
async function cover({ person }: RoomUser): Promise<() => Promise<void>> {
  const { page } = person;
  const other = await page.browserContext().newPage();
  await other.bringToFront();
  await person.waitFor('the tab is hidden', () => page.evaluate(() => document.hidden));
  return async () => {
    await page.bringToFront();
    await other.close();
  };
}

/** The tab is in the background and stands still there, as browsers do with it, for so many milliseconds. Answers when it woke. */
async function sleep(user: RoomUser, milliseconds: number): Promise<number> {
  const uncover = await cover(user);
  const cdp = await user.person.page.createCDPSession();
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  await delay(milliseconds);
  const woken = performance.now();
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await uncover();
  return woken;
}

describe('row 21: pages that are put away, sleep, or lie behind others', () => {
  const stage = new Stage({ browsers: ['chromium'], env: { HOLD_GRACE_MS: String(HOLD) } });

  async function pair(): Promise<{ readonly ann: RoomUser; readonly bob: RoomUser }> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    bob.person.expected.push(SOCKET_CLOSED);
    return { ann, bob };
  }

  /** Waits until both are in the call, and tells how long it took since `since`. */
  async function together(ann: RoomUser, bob: RoomUser, since: number, what: string): Promise<void> {
    await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    recovered(21, performance.now() - since, what);
    await Promise.all([ann.hears(), bob.hears()]);
    await ann.finds(TILE, 1);
  }

  it('row 21: a page that was put away and comes back at once is in the call, from which nobody has left', async () => {
    await repeat(async () => {
      const { ann, bob } = await pair();
      const { id } = await view(bob);
      await listen(ann);
      await goAway(bob, stage);
      const back = performance.now();
      await goBack(bob);
      await together(ann, bob, back, 'back from the cache');
      assert.equal((await view(bob)).id, id, 'it is the same participant');
      assert.deepEqual(await told(ann), []);
      await bob.leave();
    });
  });

  it('row 21: a page that was put away lets go of everything, and is in the call however late it comes back', async () => {
    await repeat(async () => {
      const { ann, bob } = await pair();
      const { id } = await view(bob);
      await goAway(bob, stage);
      await ann.finds(TILE, 0);
      const back = performance.now();
      await goBack(bob);
      await together(ann, bob, back, 'back from the cache, late');
      assert.equal((await view(bob)).id, id, 'it is the same participant');
      await bob.leave();
    });
  });

  it('row 21: a lobby that was put away has its preview again, and nothing that was switched off', async () => {
    const bob = await stage.visitor('bob');
    await bob.person.page.goto(`${stage.service.origin}/room/${newRoom()}`);
    const preview = async () => {
      const video = await bob.find('>>> room-preview >>> video');
      await seesPicture(bob.person, video as ElementHandle<HTMLVideoElement>, 'the preview');
    };
    await preview();
    await bob.press('>>> room-preview >>> [part="microphone-button"][aria-label="Mute microphone"]');
    await bob.find('>>> room-preview >>> [part="microphone-button"][aria-label="Unmute microphone"]');
    await goAway(bob, stage);
    const kept = await goBack(bob);
    await preview();
    // A lobby that is read anew begins as lobbies begin.
    assert.equal(
      (await openResources(bob.person.page)).tracks,
      kept ? 1 : 2,
      'what was switched off is not open',
    );
    await bob.join();
    await bob.isJoined();
  });

  it('row 21: a page that slept for a moment goes on, and nobody has left', async () => {
    await repeat(async () => {
      const { ann, bob } = await pair();
      await listen(ann);
      const woken = await sleep(bob, DOZE);
      await together(ann, bob, woken, 'slept for a moment');
      assert.deepEqual(await told(ann), []);
      await bob.leave();
    });
  });

  it('row 21: a page that slept for longer than its place was kept is in the call again', async () => {
    await repeat(async () => {
      const { ann, bob } = await pair();
      const { id } = await view(bob);
      const woken = await sleep(bob, SLEEP);
      await together(ann, bob, woken, 'slept for long');
      assert.equal((await view(bob)).id, id, 'it is the same participant');
      await bob.leave();
    });
  });

  describe('in a browser that holds back what is not seen', () => {
    let browser: Browser;

    before(async () => (browser = await launchThrottling(GRACE / 1_000)));
    after(() => browser.close());

    it('row 21: a call goes on in the background, and its pictures are there at once', async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await RoomUser.open(browser, 'bob');
      await bob.enter(stage.service.origin, { room });
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      const { page } = bob.person;
      const { made } = await mediaPath(page);
      await Promise.all([listen(ann), listen(bob)]);
      await repeat(async () => {
        const uncover = await cover(bob);
        await delay(BACKGROUND);
        await seesFramesGoOn(ann, await mediaPath(ann.person.page));
        await Promise.all([ann.sees('bob'), ann.hears(), bob.hears()]);
        const front = performance.now();
        await uncover();
        await together(ann, bob, front, 'in front again');
      });
      assert.deepEqual(await Promise.all([told(ann), told(bob)]), [[], []]);
      assert.equal((await mediaPath(page)).made, made, 'the connection is the same');
      assert.deepEqual(bob.person.complaints, []);
    });
  });
});
