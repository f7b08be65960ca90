import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import { launch } from '../support/browsers.ts';
import { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered, ROUNDS } from './support/recovery.ts';
import { isWith, listen, SERVICE_AWAY, told } from './support/room-view.ts';

/** Milliseconds that a browser stands still: longer than the service takes to notice, shorter than it waits then. */
const STANDSTILL = 20_000;

describe('somebody else’s browser', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  /** A second one, which may come to harm. */
  let victim: Browser;

  before(async () => (victim = await launch('chromium')));
  after(() => victim.close());

  /** Ann, who looks on, and bob in the browser that is going to be harmed. */
  async function pair(browser: Browser): Promise<{ readonly ann: RoomUser; readonly bob: RoomUser }> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await RoomUser.open(browser, 'bob');
    await bob.enter(stage.service.origin, { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    return { ann, bob };
  }

  const LEAVING = '>>> .tile[aria-label="bob"] [part~="status"]';
  const isAlone = async (ann: RoomUser) => {
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await isWith(ann, []);
  };

  it('row 14: killed, it is shown as gone and leaves no ghost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const browser = await launch('chromium');
      const { ann } = await pair(browser);
      browser.process()?.kill('SIGKILL');
      const killed = performance.now();
      await ann.find(LEAVING);
      await isAlone(ann);
      recovered(14, performance.now() - killed, 'browser killed');
      await ann.leave();
    }
  });

  it('row 14: a tab of it crashes, and leaves no ghost', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ann, bob } = await pair(victim);
      const crashed = performance.now();
      // Never answers: there is nobody left to do so.
      bob.person.page.goto('chrome://crash').catch(() => undefined);
      await ann.find(LEAVING);
      await isAlone(ann);
      recovered(14, performance.now() - crashed, 'tab crashed');
      await bob.person.close();
      await ann.leave();
    }
  });

  it('row 14: a tab of it is closed: shown leaving on tile and list at once, and gone after what a reload is given', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { ann, bob } = await pair(victim);
      await ann.use('people');
      const entry = () =>
        ann.person.page.$$eval('>>> room-roster >>> li', (rows) =>
          rows.map(({ textContent }) => textContent),
        );
      await ann.reads('bob@example.org');
      const closed = performance.now();
      await bob.person.page.close();
      await ann.find(LEAVING);
      await ann.person.waitFor('the mark in the list', async () =>
        (await entry()).some((text) => /bob.*Away for a moment/s.test(text)),
      );
      recovered(14, performance.now() - closed, 'closed tab shown leaving');
      await isAlone(ann);
      recovered(14, performance.now() - closed, 'closed tab gone');
      await ann.leave();
    }
  });

  it('row 15: stands still for 20 s, and is back in the call, in which nobody has left', async () => {
    const browser = await launch('chromium');
    try {
      const { ann, bob } = await pair(browser);
      bob.person.expected.push(SERVICE_AWAY);
      await listen(ann);
      const group = -(browser.process()?.pid ?? 0);
      for (let round = 0; round < ROUNDS; round += 1) {
        process.kill(group, 'SIGSTOP');
        try {
          await delay(STANDSTILL);
        } finally {
          process.kill(group, 'SIGCONT');
        }
        const resumed = performance.now();
        await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
        await Promise.all([ann.sees('bob'), bob.sees('ann')]);
        recovered(15, performance.now() - resumed);
        await Promise.all([ann.hears(), bob.hears()]);
      }
      assert.deepEqual(await told(ann), []);
      assert.deepEqual(bob.person.complaints, []);
    } finally {
      await browser.close();
    }
  });
});
