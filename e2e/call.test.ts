import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('a call', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  async function meet(first: BrowserName, second: BrowserName): Promise<void> {
    const room = newRoom();
    const ann = await stage.participant('ann', { room }, first);
    const bob = await stage.participant('bob', { room }, second);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all([ann.hears(), bob.hears()]);
  }

  it('connects Chromium with Chromium', () => meet('chromium', 'chromium'));
  it('connects Chromium with a Firefox that comes later', () => meet('chromium', 'firefox'));
  it('connects Firefox with a Chromium that comes later', () => meet('firefox', 'chromium'));

  it('connects three, each with both others', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room }, 'firefox');
    const cho = await stage.participant('cho', { room });
    await Promise.all([
      ann.sees('bob'),
      ann.sees('cho'),
      bob.sees('ann'),
      bob.sees('cho'),
      cho.sees('ann'),
      cho.sees('bob'),
    ]);
    await Promise.all([ann.hears(), bob.hears(), cho.hears()]);
  });

  it('begins in the lobby, and takes the room into the address, but neither e-mail nor secret', async () => {
    const room = newRoom();
    const ann = await stage.visitor('ann');
    await ann.person.page.goto(stage.service.origin);
    await ann.join(room);
    await ann.isJoined();
    assert.equal(ann.person.page.url(), `${stage.service.origin}/room/${room}`);
  });

  it('ends for others at once when somebody leaves, who can come back', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.participant('bob', { room });
    await ann.sees('bob');
    await bob.use('leave');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.person.page.goto(`${stage.service.origin}/room/${room}`);
    await bob.join();
    await bob.isJoined();
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });
});
