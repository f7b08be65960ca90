import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newRoom, Stage } from './support/stage.ts';
import { startTamperingServer, type TamperingServer } from './support/tampering-server.ts';

/** What the tests read of `GET /embed.json`. */
interface EmbedDescription {
  readonly html: string;
  readonly importMapHash: string;
}

const ICON = '<link rel="icon" href="data:,">';

describe('a page that pins the script by what /embed.json tells', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  let caches: TamperingServer;

  before(async () => (caches = await startTamperingServer(stage.service.origin, /define-panels/)));
  after(() => caches.close());

  async function description(): Promise<EmbedDescription> {
    const answer = await fetch(`${stage.service.origin}/embed.json`);
    return (await answer.json()) as EmbedDescription;
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`holds a call with the tags as they are given, under a policy that names the import map, in ${browser}`, async () => {
      const room = newRoom();
      const { origin } = stage.service;
      const ann = await stage.participant('ann', { room });
      const { html, importMapHash } = await description();
      stage.pages.add('/pinned.html', `<!doctype html>${ICON}${html}<video-room></video-room>`, {
        'content-security-policy': `default-src 'none'; script-src ${origin} '${importMapHash}'; connect-src ${origin} ${origin.replace('http', 'ws')}; img-src blob: data:`,
      });
      const bob = await stage.visitor('bob', browser);
      await bob.person.page.goto(`${stage.pages.origin}/pinned.html`);
      await bob.join(room);
      await bob.sees('ann');
      await bob.use('chat');
      await bob.say('hello');
      await ann.use('chat');
      await ann.reads('hello');
    });

    it(`runs nothing that was changed on the way: a part is missing then, and the call goes on, in ${browser}`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const { html } = await description();
      const elsewhere = html.replaceAll(stage.service.origin, caches.origin);
      stage.pages.add(
        '/tampered.html',
        `<!doctype html>${ICON}${elsewhere}<video-room server="${stage.service.origin}"></video-room>`,
      );
      const bob = await stage.visitor('bob', browser);
      bob.person.expected.push(/integrity|Integrity|define-panels/);
      await bob.person.page.goto(`${stage.pages.origin}/tampered.html`);
      await bob.join(room);
      await bob.sees('ann');
      await bob.find('>>> room-toasts >>> .list');
      await bob.use('chat');
      await bob.find('>>> room-toasts >>> ::-p-text(cannot be reached)');
      assert.equal(await bob.person.page.evaluate(() => 'tampered' in globalThis), false);
      await ann.sees('bob');
    });
  }
});

describe('a page that may have nothing but a frame', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  const MAY = 'camera; microphone; display-capture; autoplay; fullscreen; clipboard-write';

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`shows the room in it, as its address says, and two people talk, in ${browser}`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const src = `${stage.service.origin}/embed/${room}?theme=dark&lang=de&start-muted&autojoin&server=http://localhost:1&token=x`;
      stage.pages.add(
        '/framing.html',
        `<!doctype html>${ICON}<iframe width="900" height="600" src="${src}" allow="${MAY}"></iframe>`,
      );
      const bob = await stage.visitor('bob', browser);
      await bob.person.page.goto(`${stage.pages.origin}/framing.html`);
      await bob.person.enterFrame();
      await bob.find('>>> ::-p-text(Beitreten)');
      assert.equal(await bob.state(), 'lobby');
      await bob.join();
      await Promise.all([bob.sees('ann'), bob.hears(), ann.sees('bob')]);
      await ann.find('>>> .tile[aria-label="bob"] [aria-label="Muted"]');
      await bob.use('microphone');
      await ann.hears();
      const { fills, attributes } = await bob.person.view.$eval('video-room', (element) => ({
        fills: element.clientWidth === innerWidth && element.clientHeight === innerHeight,
        attributes: element.getAttributeNames().sort(),
      }));
      assert.equal(fills, true);
      assert.deepEqual(attributes, ['lang', 'room', 'start-muted', 'theme']);
    });
  }

  it('shows how to join without scrolling, however low it is', async () => {
    const bob = await stage.visitor('bob');
    const { page } = bob.person;
    await page.goto(`${stage.service.origin}/embed/low`);
    await bob.find('>>> room-presence >>> .here');
    const hidden: string[] = [];
    for (const [width, height] of [
      [1280, 360],
      [640, 360],
      [600, 560],
      [480, 270],
      [400, 300],
      [320, 480],
    ] as const) {
      await page.setViewport({ width, height });
      for (const selector of ['input[name="email"]', 'input[name="displayName"]', '[part~="join-button"]']) {
        const field = await bob.find(`>>> room-lobby >>> ${selector}`);
        const { top, bottom } = await field.evaluate((element) => element.getBoundingClientRect().toJSON());
        if (top < 0 || bottom > height) hidden.push(`${selector} in ${width} × ${height}`);
      }
    }
    assert.deepEqual(hidden, []);
  });

  it('gets no other page of the service into it', async () => {
    stage.pages.add(
      '/other.html',
      `<!doctype html>${ICON}<iframe src="${stage.service.origin}/room/x" allow="${MAY}"></iframe>`,
    );
    const bob = await stage.visitor('bob');
    bob.person.expected.push(/frame-ancestors|X-Frame-Options|Refused to frame|Framing/i);
    await bob.person.page.goto(`${stage.pages.origin}/other.html`);
    await bob.person.enterFrame();
    assert.equal((await bob.person.view.$$('video-room')).length, 0);
  });
});
