import { describe, it } from 'node:test';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

const CALL = (name: string) => `>>> .tile[aria-label="${name}"] [part~="call-button"]`;
const ACCEPT = '>>> room-calls >>> [part~="accept-button"]';
const DECLINE = '>>> room-calls >>> [part~="decline-button"]';
const CANCEL = '>>> room-calls >>> [part~="cancel-call-button"]';

describe('in ring mode', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  async function two(): Promise<readonly [RoomUser, RoomUser]> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room, mode: 'ring' });
    const bob = await stage.participant('bob', { room, mode: 'ring' }, 'firefox');
    return [ann, bob];
  }

  it('a call rings with who it is, and connects when it is accepted, not before', async () => {
    const [ann, bob] = await two();
    await ann.seesNoPicture('bob');
    await ann.press(CALL('bob'));
    await bob.reads('ann is calling');
    await bob.reads('ann@example.org');
    await bob.seesNoPicture('ann');
    await bob.press(ACCEPT);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all([ann.hears(), bob.hears()]);
  });

  it('a declined caller is told, and may call again', async () => {
    const [ann, bob] = await two();
    await bob.press(CALL('ann'));
    await ann.press(DECLINE);
    await bob.reads('ann declined the call');
    await bob.press(CALL('ann'));
    await ann.press(ACCEPT);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });

  it('a cancelled call stops ringing', async () => {
    const [ann, bob] = await two();
    await ann.press(CALL('bob'));
    await bob.find(ACCEPT);
    await ann.press(CANCEL);
    await bob.finds(ACCEPT, 0);
    await ann.find(CALL('bob'));
  });

  it('either can hang up, and both stay in the room', async () => {
    const [ann, bob] = await two();
    for (const [ender, other] of [
      [ann, bob],
      [bob, ann],
    ] as const) {
      await ann.press(CALL('bob'));
      await bob.press(ACCEPT);
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      await ender.person.page.evaluate(() => document.querySelector('video-room')?.hangUp());
      await Promise.all([ender.seesNoPicture(other.name), other.seesNoPicture(ender.name)]);
      await ann.find(CALL('bob'));
      await bob.find(CALL('ann'));
    }
  });

  it('a call that nobody answers ends after half a minute, and both are told', async () => {
    const [ann, bob] = await two();
    await ann.press(CALL('bob'));
    await bob.find(ACCEPT);
    await Promise.all([
      ann.person.waitFor('being told', () => ann.person.page.$('>>> ::-p-text(bob did not answer)'), 45_000),
      bob.person.waitFor(
        'being told',
        () => bob.person.page.$('>>> ::-p-text(You missed a call from ann)'),
        45_000,
      ),
    ]);
    await bob.finds(ACCEPT, 0);
  });
});
