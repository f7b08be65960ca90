import { describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('a client of the walkthrough that sends its tracks at the moment of the call', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });

  /** Its offer and ours cross. Its browser takes its own back as soon as ours arrives, so ours must stand. */
  async function cross(room: BrowserName, walkthrough: BrowserName): Promise<void> {
    const name = newRoom();
    const ann = await stage.participant('ann', { room: name }, room);
    const bob = await stage.walkthroughUser('bob', walkthrough);
    await bob.person.page.evaluate(() => {
      const send = document.getElementById('send');
      new MutationObserver((_records, observer) => {
        if (!send || send.hidden) return;
        observer.disconnect();
        send.click();
      }).observe(document, { subtree: true, attributes: true });
    });
    await bob.join(name);
    await Promise.all([ann.sees('bob'), ann.hears(), bob.hasMedia()]);
  }

  for (const room of ['chromium', 'firefox'] as const) {
    for (const walkthrough of ['chromium', 'firefox'] as const) {
      it(`is in one stable call: ${walkthrough}, with the room in ${room}`, () => cross(room, walkthrough));
    }
  }
});
