import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { opensEverything, usesSmallWindow } from './support/opens-everything.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

/** The whole policy of a page that trusts the service with a room and with nothing else. There is no `style-src` in it. */
const policy = (service: string, connections = service): string =>
  [
    "default-src 'none'",
    `script-src ${service}`,
    `connect-src ${connections}`,
    'media-src blob:',
    'img-src blob: data:',
    "require-trusted-types-for 'script'",
  ].join('; ');

/** The same with WebSockets (CSP3 does not count them to an address of HTTP), and with the one policy of Trusted Types there is. */
const whole = (service: string, types = 'lit-html'): string =>
  `${policy(service, `${service} ${service.replace(/^http/, 'ws')}`)}; trusted-types ${types}`;

const MAY = 'camera; microphone; display-capture; autoplay; fullscreen; clipboard-write';
const ICON = '<link rel="icon" href="data:,">';

describe('a page that allows a room and nothing else', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  const tag = () => `<script type="module" src="${stage.service.origin}/roomlet.js"></script>`;

  async function visits(name: string, path: string, browser: 'chromium' | 'firefox' = 'chromium') {
    const user = await stage.visitor(name, browser);
    await user.person.page.goto(`${stage.pages.origin}${path}`);
    return user;
  }

  async function meet(visitor: RoomUser, other: RoomUser): Promise<void> {
    await Promise.all([visitor.sees('ann'), visitor.hears(), other.sees(visitor.name), other.hears()]);
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`by a Content Security Policy and Trusted Types, in ${browser}: a call is held, and every part opened, without a violation`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      stage.pages.add(`/strict/${room}`, `<!doctype html>${ICON}${tag()}<video-room></video-room>`, {
        'content-security-policy': whole(stage.service.origin),
      });
      const bob = await visits('bob', `/strict/${room}`, browser);
      await bob.join(room);
      await meet(bob, ann);
      await opensEverything(bob, ann);
      // Firefox leaves it to its users.
      if (browser === 'chromium') await usesSmallWindow(bob);
      await meet(bob, ann);
    });
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`by a policy that names the service once, in ${browser}: a call is held, though without WebSockets`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      stage.pages.add(`/once/${room}`, `<!doctype html>${ICON}${tag()}<video-room></video-room>`, {
        'content-security-policy': policy(stage.service.origin),
      });
      const bob = await stage.visitor('bob', browser);
      bob.person.expected.push(/Content.Security.Policy|CSP violation: connect-src ws|WebSocket/);
      await bob.person.page.goto(`${stage.pages.origin}/once/${room}`);
      await bob.join(room);
      await meet(bob, ann);
    });

    it(`by Trusted Types that do not name ours, in ${browser}: the link inside stays`, async () => {
      stage.pages.add(
        '/types.html',
        `<!doctype html>${ICON}${tag()}<video-room><a href="https://meet.example.org/">Join by the link</a></video-room>`,
        { 'content-security-policy': whole(stage.service.origin, 'other') },
      );
      const bob = await stage.visitor('bob', browser);
      const refusal = /lit-html/;
      const refused: string[] = [];
      bob.person.expected.push(refusal, /Content.Security.Policy|CSP violation: trusted-types/);
      bob.person.page.on('console', (message) => void refused.push(message.text()));
      bob.person.page.on('pageerror', (error) => void refused.push(String(error)));
      await bob.person.page.goto(`${stage.pages.origin}/types.html`);
      await bob.person.waitFor('the console to name it', () => refused.some((text) => refusal.test(text)));
      assert.equal(await bob.person.page.$eval('a', (link) => link.checkVisibility()), true);
      assert.equal(
        await bob.person.page.evaluate(() => customElements.get('video-room') === undefined),
        true,
      );
    });
  }

  it('in a sandboxed frame that may run scripts and keep its origin: a call is held, and every part opened', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    stage.pages.add(`/inner/${room}`, `<!doctype html>${tag()}<video-room></video-room>`);
    stage.pages.add(
      '/sandbox.html',
      `<!doctype html>${ICON}<iframe width="1000" height="700" src="/inner/${room}" sandbox="allow-scripts allow-same-origin" allow="${MAY}"></iframe>`,
    );
    const bob = await visits('bob', '/sandbox.html');
    await bob.person.enterFrame();
    await bob.join(room);
    await meet(bob, ann);
    await opensEverything(bob, ann);
    await meet(bob, ann);
  });

  for (const embedder of ['require-corp', 'credentialless'] as const) {
    it(`isolated from other origins by ${embedder}: a call is held`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      stage.pages.add('/isolated.html', `<!doctype html>${ICON}${tag()}<video-room></video-room>`, {
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': embedder,
      });
      const bob = await visits('bob', '/isolated.html');
      assert.equal(await bob.person.page.evaluate(() => crossOriginIsolated), true);
      await bob.join(room);
      await meet(bob, ann);
    });
  }
});
