import { describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';

/** A proxy that lets no WebSocket through. */
function refuseWebSockets(): void {
  class Refused extends WebSocket {
    constructor(url: string | URL) {
      super(url.toString().replace('/socket.io/', '/nothing-here/'));
    }
  }
  globalThis.WebSocket = Refused;
}

for (const browser of ['chromium', 'firefox'] as const) {
  describe(`where not everything gets through, in ${browser}`, () => {
    const stage = new Stage({ browsers: [browser] });

    it('a call is made by polling', async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room }, browser);
      const bob = await stage.visitor('bob', browser);
      bob.person.expected.push(/WebSocket|can’t establish/);
      await bob.person.page.evaluateOnNewDocument(refuseWebSockets);
      await bob.enter(stage.service.origin, { room });
      await bob.sees('ann');
      await ann.sees('bob');
    });

    it('a panel that could not be fetched says so, and opens at the next press', async () => {
      const ann = await stage.participant('ann', { room: newRoom() }, browser);
      const { page } = ann.person;
      ann.person.expected.push(/Failed to load resource|ERR_FAILED/);
      await page.setRequestInterception(true);
      let away = true;
      page.on('request', (request) => {
        const refused = away && request.url().includes('define-panels');
        void (refused ? request.abort() : request.continue());
      });
      await ann.use('chat');
      await ann.find('>>> room-toasts >>> ::-p-text(cannot be reached)');
      away = false;
      await ann.use('chat');
      await ann.say('hello');
    });
  });
}
