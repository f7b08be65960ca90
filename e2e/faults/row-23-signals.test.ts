import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RELAYED_AS } from '../../protocol/index.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { recovered, ROUNDS } from './support/recovery.ts';
import { isWith, view, write } from './support/room-view.ts';
import { chooseSeed, seeded } from './support/seeded.ts';
import { WireProxy, type Fate } from './support/wire-proxy.ts';

const SIGNALS = new Set<string>([...Object.keys(RELAYED_AS), ...Object.values(RELAYED_AS)]);
const FACTS = new Set(['user:joined', 'user:left', 'participant:updated', 'chat:message']);

/** Signals get lost, doubled and overtaken in both directions, and the room's facts on their way down. */
function disturbed(random: () => number): Fate {
  const late = () => 20 + random() * 500;
  return ({ event, direction }) => {
    if (!SIGNALS.has(event) && !(direction === 'down' && FACTS.has(event))) return [0];
    const luck = random();
    if (luck < 0.1) return [];
    if (luck < 0.25) return [0, late()];
    return luck < 0.5 ? [late()] : [0];
  };
}

describe('signals that are lost, doubled and overtaken', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  let proxy: WireProxy;

  before(async () => (proxy = await WireProxy.start(() => stage.service.origin)));
  after(() => proxy.close());

  it('row 23: come to the same end as undisturbed ones', async (t) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const seed = chooseSeed();
      t.diagnostic(`FAULT_SEED=${seed}`);
      const room = newRoom();
      const names = ['ann', 'bob', 'cho'];
      const users = await Promise.all(names.map((name) => stage.visitor(name)));
      const [ann, bob, cho] = users as [(typeof users)[0], (typeof users)[0], (typeof users)[0]];
      proxy.fate = disturbed(seeded(seed));
      for (const user of users) await user.enter(proxy.origin, { room });
      await write(ann, 'one');
      await ann.shareScreen(true);
      await cho.leave();
      await write(bob, 'two');
      await cho.joinDirectly(room);
      await ann.shareScreen(false);
      await bob.shareScreen(true);

      proxy.fate = () => [0];
      const lifted = performance.now();
      // A fact that was lost is missed when the next one comes.
      await write(cho, 'three');
      for (const user of users) {
        await isWith(
          user,
          names.filter((name) => name !== user.name),
        );
        for (const name of names) if (name !== user.name) await user.sees(name);
      }
      for (const user of [ann, cho]) await user.sees('bob’s screen');
      recovered(23, performance.now() - lifted);
      await Promise.all(users.map((user) => user.hears()));
      const chats = await Promise.all(users.map(async (user) => (await view(user)).texts));
      assert.deepEqual(chats[0], ['one', 'two', 'three']);
      for (const chat of chats) assert.deepEqual(chat, chats[0]);
      for (const { person } of users) {
        const open = await person.page.evaluate(
          () => window.probe.peers.filter(({ signalingState }) => signalingState !== 'closed').length,
        );
        assert.equal(open, 2, `one connection to each other at ${person.name}`);
      }
      for (const user of users) await user.leave();
    }
  });
});
