import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from './support/browsers.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const ROUNDS = 50;
const SCREENS = 5;

const linkOf = (page: Page) =>
  page.evaluate(() => document.querySelector('video-room')?.participants[0]?.link ?? 'alone');
const act = (page: Page, method: 'call' | 'hangUp') =>
  page.evaluate((name) => document.querySelector('video-room')?.[name](), method);
const connections = (page: Page) =>
  page.evaluate(() =>
    window.probe.peers.filter((peer) => peer.signalingState !== 'closed').map((peer) => peer.signalingState),
  );

/** The service stands still while both act, so that what they send crosses on its way, every time. */
describe('both at the same moment', () => {
  const stage = new Stage({
    browsers: ['chromium', 'firefox'],
    env: { MAX_MESSAGES_PER_SECOND: '0', MAX_DESCRIPTIONS_PER_MINUTE: '0' },
  });

  async function atOnce(
    users: readonly RoomUser[],
    action: (user: RoomUser) => Promise<unknown>,
  ): Promise<void> {
    stage.service.pause();
    try {
      await Promise.all(users.map(action));
    } finally {
      stage.service.resume();
    }
  }

  async function areStable(users: readonly RoomUser[]): Promise<void> {
    for (const { person } of users) {
      await person.waitFor('one stable call', async () => {
        const states = await connections(person.page);
        return (await linkOf(person.page)) === 'connected' && states.length === 1 && states[0] === 'stable';
      });
    }
  }

  const pairings: readonly (readonly [BrowserName, BrowserName])[] = [
    ['chromium', 'chromium'],
    ['chromium', 'firefox'],
    ['firefox', 'firefox'],
  ];
  for (const [first, second] of pairings) {
    it(`call each other, ${ROUNDS} times, and end in one call (${first}, ${second})`, async () => {
      const room = newRoom();
      const users = [
        await stage.participant('ann', { room, mode: 'ring' }, first),
        await stage.participant('bob', { room, mode: 'ring' }, second),
      ] as const;
      const [ann, bob] = users;
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const { person } of users)
          await person.waitFor('no call', async () => (await linkOf(person.page)) === 'none');
        await atOnce(users, ({ person }) => act(person.page, 'call'));
        await areStable(users);
        if (round < ROUNDS - 1) await act((round % 2 === 0 ? ann : bob).person.page, 'hangUp');
      }
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      await Promise.all([ann.hears(), bob.hears()]);
    });

    it(`share a screen, ${SCREENS} times on new connections, and see both (${first}, ${second})`, async () => {
      const room = newRoom();
      const users = [
        await stage.participant('ann', { room }, first),
        await stage.participant('bob', { room }, second),
      ] as const;
      const [ann, bob] = users;
      for (let round = 0; round < SCREENS; round += 1) {
        if (round > 0) {
          await bob.leave();
          await bob.joinDirectly(room);
        }
        await areStable(users);
        await atOnce(users, (user) => user.shareScreen(true));
        await areStable(users);
        await Promise.all([ann.sees('bob’s screen'), bob.sees('ann’s screen')]);
        await Promise.all(users.map((user) => user.shareScreen(false)));
      }
    });
  }

  it('is forced: while the service stands still nobody hears of the other', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room, mode: 'ring' });
    const bob = await stage.participant('bob', { room, mode: 'ring' });
    await ann.person.waitFor('bob', async () => (await linkOf(ann.person.page)) === 'none');
    await atOnce([ann], async ({ person }) => {
      await act(person.page, 'call');
      assert.equal(await linkOf(person.page), 'calling');
      assert.equal(await linkOf(bob.person.page), 'none');
    });
    await bob.person.waitFor('the call', async () => (await linkOf(bob.person.page)) === 'ringing');
  });
});
