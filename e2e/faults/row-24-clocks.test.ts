import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RoomUser } from '../support/room-user.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { hasChat, isWith, listen, SERVICE_AWAY, told, write } from './support/room-view.ts';

const TEN_MINUTES = 600_000;
const PRELOAD = fileURLToPath(new URL('support/preload/shifted-clock.mjs', import.meta.url));

/** Runs in the page, before anything of it. */
function shiftClock(shift: number): void {
  window.Date = new Proxy(Date, {
    construct: (Native, parts: unknown[], target) =>
      Reflect.construct(Native, parts.length === 0 ? [Native.now() + shift] : parts, target) as Date,
    get: (Native, key): unknown => (key === 'now' ? () => Native.now() + shift : Reflect.get(Native, key)),
  });
}

const times = ({ person }: RoomUser) =>
  person.page.evaluate(() => document.querySelector('video-room')?.messages.map(({ at }) => at) ?? []);

describe('clocks', () => {
  /** Of the service. It is read at each start. */
  const env = { NODE_OPTIONS: `--import ${PRELOAD}`, CLOCK_SHIFT_MS: '0' };
  const stage = new Stage({ browsers: ['chromium'], env });

  it('row 24: those of two people are 10 minutes off: a call, a chat in one order, and nobody is turned out', async () => {
    const room = newRoom();
    const users = [await stage.visitor('ann'), await stage.visitor('bob')] as const;
    const [ann, bob] = users;
    const start = Date.now();
    for (const [user, shift] of [
      [ann, TEN_MINUTES],
      [bob, -TEN_MINUTES],
    ] as const) {
      await user.person.page.evaluateOnNewDocument(shiftClock, shift);
      await user.enter(stage.service.origin, { room });
      const off = (await user.person.page.evaluate(() => Date.now())) - Date.now();
      assert.ok(Math.abs(off - shift) < TEN_MINUTES / 2, 'the clock is off');
    }
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all(users.map(listen));
    for (const [user, text] of [
      [ann, 'one'],
      [bob, 'two'],
      [ann, 'three'],
    ] as const) {
      const messages = (await times(user)).length;
      await write(user, text);
      await user.person.waitFor('the message', async () => (await times(user)).length === messages + 1);
      for (const other of users)
        await other.person.waitFor('it', async () => (await times(other)).length === messages + 1);
    }
    for (const user of users) await hasChat(user, ['one', 'two', 'three']);
    assert.deepEqual(await times(ann), await times(bob));
    for (const at of await times(ann))
      assert.ok(at >= start && at <= Date.now(), 'the time is the service’s');

    // A service that is started anew hears from both what they have said.
    for (const { person } of users) person.expected.push(SERVICE_AWAY);
    await stage.service.stop('SIGKILL');
    await stage.service.start();
    await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
    const cho = await stage.participant('cho', { room });
    await cho.person.waitFor('the history', async () => (await times(cho)).length === 3);
    assert.deepEqual(
      (await told(ann)).filter((event) => /left/.test(event)),
      [],
    );
  });

  it('row 24: that of the service is set back by 10 minutes: what is said later is read later', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    for (const { person } of [ann, bob]) person.expected.push(SERVICE_AWAY);
    await write(ann, 'before');
    await hasChat(bob, ['before']);
    await stage.service.stop('SIGKILL');
    env.CLOCK_SHIFT_MS = String(-TEN_MINUTES);
    await stage.service.start();
    await Promise.all([isWith(ann, ['bob']), isWith(bob, ['ann'])]);
    await write(bob, 'after');
    for (const user of [ann, bob]) await hasChat(user, ['before', 'after']);
    assert.ok(
      ((await times(bob)).at(-1) ?? 0) < Date.now() - TEN_MINUTES / 2,
      'the clock of the service is off',
    );
    const cho = await stage.participant('cho', { room });
    await hasChat(cho, ['before', 'after']);
    await Promise.all([ann.sees('bob'), bob.sees('ann'), cho.sees('ann')]);
  });
});
