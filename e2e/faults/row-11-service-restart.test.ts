import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered, ROUNDS } from './support/recovery.ts';
import {
  hasChat,
  isWith,
  listen,
  mediaPaths,
  pathsAreUntouched,
  seesFramesGoOn,
  SERVICE_AWAY,
  told,
  view,
  write,
} from './support/room-view.ts';

/** Milliseconds that the service stands still, in the benchmark. */
const STANDSTILL = 30_000;

describe('a call without its service', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  async function pair(): Promise<{ readonly room: string; readonly users: readonly [RoomUser, RoomUser] }> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    for (const { person } of [ann, bob]) person.expected.push(SERVICE_AWAY);
    return { room, users: [ann, bob] };
  }

  it('row 11: killed, and started again without its memory: media never notice, ids and chat are the same', async () => {
    const { room, users } = await pair();
    const [ann, bob] = users;
    await write(ann, 'before');
    await hasChat(bob, ['before']);
    const texts = ['before'];
    const ids = (await Promise.all(users.map(view))).map(({ id }) => id);
    await Promise.all(users.map(listen));

    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await mediaPaths(users);
      await stage.service.stop('SIGKILL');
      await Promise.all(users.map((user) => user.reads('Connection to the service lost')));
      await write(ann, `while away ${round}`);
      texts.push(`while away ${round}`);
      await Promise.all(users.map((user, index) => seesFramesGoOn(user, before[index]!)));

      await stage.service.start();
      const started = performance.now();
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      await Promise.all(users.map((user) => hasChat(user, texts)));
      recovered(11, performance.now() - started);
      await pathsAreUntouched(users, before);
    }

    assert.deepEqual(
      (await Promise.all(users.map(view))).map(({ id }) => id),
      ids,
    );
    for (const user of users) {
      const events = (await told(user)).filter((event) => event !== 'room-reconnecting');
      assert.deepEqual(
        events,
        texts.slice(1).map((text) => `chat: ${text}`),
        'nobody left or joined, and each message was told once',
      );
    }
    const cho = await stage.participant('cho', { room });
    await hasChat(cho, texts);
    await Promise.all([cho.sees('ann'), cho.sees('bob')]);
  });

  it('row 12: it stands still: media go on, the room says so, and is back as soon as the service is', async () => {
    const { users } = await pair();
    const [ann, bob] = users;
    await Promise.all(users.map(listen));
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = await mediaPaths(users);
      stage.service.pause();
      const paused = performance.now();
      try {
        await Promise.all(users.map((user) => user.reads('Connection to the service lost')));
        await Promise.all(users.map((user, index) => seesFramesGoOn(user, before[index]!)));
        await write(bob, `standing still ${round}`);
        if (ROUNDS > 1) await delay(Math.max(0, paused + STANDSTILL - performance.now()));
      } finally {
        stage.service.resume();
      }
      const resumed = performance.now();
      await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
      recovered(12, performance.now() - resumed);
      await ann.person.waitFor('the message', async () => (await view(ann)).texts.length === round + 1);
      await pathsAreUntouched(users, before);
    }
    for (const user of users) {
      const events = (await told(user)).filter((event) => /participant|left/.test(event));
      assert.deepEqual(events, [], 'nobody left or joined');
    }
  });

  it('row 12: a page that is told of its network again does not wait for its next attempt', async () => {
    const room = newRoom();
    const origin = stage.service.origin.replace('localhost', '127.0.0.1');
    const ann = await stage.visitor('ann');
    ann.person.expected.push(SERVICE_AWAY);
    await ann.enter(origin, { room });
    for (let round = 0; round < ROUNDS; round += 1) {
      await ann.person.page.setOfflineMode(true);
      await ann.reads('Connection to the service lost');
      // By now attempts are seconds apart.
      if (ROUNDS > 1) await delay(10_000);
      await ann.person.page.setOfflineMode(false);
      const online = performance.now();
      await ann.isJoined();
      recovered(12, performance.now() - online, 'online');
    }
  });
});
