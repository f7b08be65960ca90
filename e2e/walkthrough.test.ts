import { describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('two clients of the walkthrough', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  async function call(first: BrowserName, second: BrowserName): Promise<void> {
    const room = newRoom();
    const ann = await stage.walkthroughUser('ann', first);
    const bob = await stage.walkthroughUser('bob', second);
    await ann.join(room);
    await bob.join(room);
    await ann.call();
    await bob.sendStream();
    await Promise.all([ann.hasMedia(), bob.hasMedia()]);
  }

  it('see and hear each other, Chromium calling Chromium', () => call('chromium', 'chromium'));
  it('see and hear each other, Chromium calling Firefox', () => call('chromium', 'firefox'));
  it('see and hear each other, Firefox calling Chromium', () => call('firefox', 'chromium'));
});
