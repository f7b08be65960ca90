import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openResources } from '../support/probe.ts';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered, ROUNDS } from './support/recovery.ts';
import { noticed, watchRoster } from './support/roster-log.ts';

const ELSEWHERE = 'You are in this room in another tab.';
const MOVED = 'The call goes on in another tab';

const ownId = ({ person }: RoomUser) =>
  person.page.evaluate(() => document.querySelector('video-room')?.localParticipant.id);

const continueHere = (user: RoomUser) => user.press('>>> [part~="notice"] [part~="join-button"]');

async function isReleased({ person }: RoomUser): Promise<void> {
  await person.waitFor('devices and connections to be let go', async () => {
    const { peers, tracks } = await openResources(person.page);
    return peers + tracks === 0;
  });
}

describe('row 20: the same room in a second tab', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  async function openAgain(user: RoomUser, room: string): Promise<RoomUser> {
    const tab = await stage.secondTab(user);
    await tab.person.page.goto(`${stage.service.origin}/room/${room}`);
    await tab.join();
    await tab.reads(ELSEWHERE);
    return tab;
  }

  async function move(from: RoomUser, to: RoomUser, watcher: RoomUser): Promise<void> {
    const id = await ownId(from);
    await watchRoster(watcher.person.page);
    const pressed = performance.now();
    await continueHere(to);
    await to.isJoined();
    recovered(20, performance.now() - pressed, 'in the room');
    await from.reads(MOVED);
    await Promise.all([watcher.sees('bob'), to.sees('ann')]);
    recovered(20, performance.now() - pressed, 'seen by the others');
    await Promise.all([watcher.hears(), to.hears(), isReleased(from)]);
    assert.equal(await ownId(to), id, 'it is the same participant');
    assert.deepEqual(await noticed(watcher.person.page), [], 'nobody came or went');
    await watcher.finds('>>> .tile[aria-label="bob"]', 1);
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`row 20: "Continue here" moves the call over, and back (${browser})`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const room = newRoom();
        const ann = await stage.participant('ann', { room });
        const first = await stage.participant('bob', { room }, browser);
        await Promise.all([ann.sees('bob'), first.sees('ann')]);
        const second = await openAgain(first, room);
        await isReleased(second);
        await ann.sees('bob');
        await move(first, second, ann);
        await move(second, first, ann);
      }
    });
  }

  it('row 20: whoever was muted without a camera is so in the other tab', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const first = await stage.participant('bob', { room });
    await ann.sees('bob');
    await first.use('microphone');
    await first.use('camera');
    await ann.seesNoPicture('bob');
    const second = await openAgain(first, room);
    await continueHere(second);
    await second.isJoined();
    await first.reads(MOVED);
    await second.sees('ann');
    assert.equal((await openResources(second.person.page)).tracks, 0, 'no device was opened');
    await second.use('camera');
    await ann.sees('bob');
  });

  it('row 20: "Use another e-mail" leaves the call where it is, and makes a participant of its own', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const first = await stage.participant('bob', { room });
    await ann.sees('bob');
    const second = await openAgain(first, room);
    await second.press('>>> [part~="other-button"]');
    await second.fill('email', 'bea@example.org');
    await second.press('>>> room-lobby >>> [part~="join-button"]');
    await second.isJoined();
    await Promise.all([ann.sees('bob'), ann.sees('bea'), second.sees('bob'), first.sees('bea')]);
  });

  it('row 20: a copy of the tab neither pushes the call out nor doubles it', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const first = await stage.participant('bob', { room });
    await ann.sees('bob');
    await watchRoster(ann.person.page);
    const stored = await first.person.page.evaluate(() => JSON.stringify(sessionStorage));
    const copy = await stage.secondTab(first);
    await copy.person.page.evaluateOnNewDocument((entries) => {
      if (sessionStorage.length > 0) return;
      for (const [key, value] of Object.entries(JSON.parse(entries) as Record<string, string>)) {
        sessionStorage.setItem(key, value);
      }
    }, stored);
    await copy.person.page.goto(`${stage.service.origin}/room/${room}`);
    await copy.reads(ELSEWHERE);
    await first.sees('ann');
    await move(first, copy, ann);
    assert.deepEqual(await noticed(ann.person.page), []);
  });

  it('row 20: two devices of one e-mail are two participants', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const [phone, laptop] = [
      await stage.participant('bob', { room }),
      await stage.participant('bob', { room }),
    ];
    await ann.finds('>>> .tile[aria-label="bob"]', 2);
    await Promise.all([phone.sees('ann'), laptop.sees('ann'), phone.sees('bob'), laptop.sees('bob')]);
    assert.notEqual(await ownId(phone), await ownId(laptop));
  });

  it('row 20: a closed tab leaves the room to the one that waits', async () => {
    const room = newRoom();
    const first = await stage.participant('bob', { room });
    const second = await openAgain(first, room);
    await first.person.page.close();
    await continueHere(second);
    await second.isJoined();
  });
});
