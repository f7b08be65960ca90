import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { HTTPRequest } from 'puppeteer-core';
import packageJson from '../package.json' with { type: 'json' };
import { openResources } from './support/probe.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

type Browser = 'chromium' | 'firefox';

/** Runs in the page: frames of somebody's picture that have been shown, in the page or in its first frame. */
function framesOf(name: string): number {
  const search = (root: ParentNode): HTMLVideoElement | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element.matches(`.tile[aria-label="${name}"]`)) return element.querySelector('video');
      const inner = element.shadowRoot && search(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const inner = document.querySelector('iframe')?.contentDocument;
  return ((inner && search(inner)) ?? search(document))?.getVideoPlaybackQuality().totalVideoFrames ?? 0;
}

describe('an element of ours', () => {
  // So long is the place of whoever just vanishes held: nobody is gone by themselves within a test.
  const stage = new Stage({ browsers: ['chromium', 'firefox'], env: { HOLD_RELOAD_MS: '60000' } });
  const tag = (query = '') =>
    `<script type="module" src="${stage.service.origin}/roomlet.js${query}"></script>`;
  const element = (room: string, name: string, more = '') =>
    `<video-room id="room" room="${room}" email="${name}@example.org" autojoin ${more}></video-room>`;

  /** Somebody else's page, as its author wrote it. */
  async function page(name: string, body: string, browser: Browser = 'chromium', at = `/${name}.html`) {
    stage.pages.add(
      at.replace(/[?#].*/, ''),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`,
    );
    const user = await stage.visitor(name, browser);
    await user.person.page.goto(`${stage.pages.origin}${at}`);
    return user;
  }

  const together = (ann: RoomUser, bob: RoomUser) => Promise.all([ann.sees('bob'), bob.sees('ann')]);

  /** New frames arrive, wherever the element is by now. */
  async function framesArrive(user: RoomUser, name: string): Promise<void> {
    const before = await user.person.page.evaluate(framesOf, name);
    await user.person.waitFor(
      `new frames of ${name}`,
      async () => (await user.person.page.evaluate(framesOf, name)) > before,
    );
  }

  const { version } = packageJson;

  /**
   * Puts another version of the script on the foreign site, which has one tag more and answers for all of its files, and tells
   * its address.
   */
  function nextVersion(folder: string): string {
    const client = new URL('../dist/client/', import.meta.url);
    const chunks = readdirSync(new URL('chunks', client)).map((file) => `chunks/${file}`);
    for (const file of ['roomlet.js', ...chunks].filter((name) => name.endsWith('.js'))) {
      const code = readFileSync(new URL(file, client), 'utf8')
        .replaceAll(version, '9.9.9')
        .replaceAll('room-stage', 'room-stage-next');
      stage.pages.add(`${folder}/${file}`, code, {
        'content-type': 'text/javascript',
        'access-control-allow-origin': '*',
      });
    }
    return `${stage.pages.origin}${folder}/roomlet.js`;
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`works where its script is on the page twice, under two addresses (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await page('bob', tag() + tag() + element(room, 'bob') + tag('?ver=2'), browser);
      await together(ann, bob);
      await ann.finds('>>> .tile[aria-label="bob"]', 1);
    });

    it(`has what it was given before its script came (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await page(
        'bob',
        `<script>
          const early = document.createElement('video-room');
          Object.assign(early, { room: '${room}', email: 'bob@example.org', autojoin: true, noChat: true });
          document.body.append(early);
        </script>${tag()}`,
        browser,
      );
      await together(ann, bob);
      await bob.find('>>> room-toolbar >>> [part~="leave-button"]');
      await bob.finds('>>> room-toolbar >>> [part~="chat-button"]', 0);
    });

    it(`is commanded by buttons anywhere in the page (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const button = (command: string) =>
        `<button commandfor="room" command="${command}">${command}</button>`;
      const bob = await page(
        'bob',
        `<header><nav>${button('--join')}${button('--toggle-camera')}${button('--leave')}</nav></header>
        <main>${element(room, 'bob').replace('autojoin', '')}</main>${tag()}`,
        browser,
      );
      await bob.find('>>> [part~="join-button"]');
      await bob.press('[command="--join"]');
      await together(ann, bob);
      await bob.press('[command="--toggle-camera"]');
      await ann.seesNoPicture('bob');
      await bob.press('[command="--leave"]');
      await ann.finds('>>> .tile[aria-label="bob"]', 0);
    });
  }

  it('is of the first version where there are two on the page, and the console says so once', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const said: string[] = [];
    const asked: string[] = [];
    const bob = await stage.visitor('bob');
    bob.person.page.on('console', (message) => void (message.type() === 'warn' && said.push(message.text())));
    bob.person.page.on('request', (request) => void asked.push(request.url()));
    const next = nextVersion('/next');
    stage.pages.add(
      '/two.html',
      `<!doctype html><link rel="icon" href="data:,">${tag()}<script type="module" src="${next}"></script>
      ${element(room, 'bob')}<room-lobby for="room"></room-lobby>`,
    );
    await bob.person.page.goto(`${stage.pages.origin}/two.html`);
    await together(ann, bob);
    await bob.person.waitFor('the warning', () => said.some((text) => text.includes(next)));
    assert.equal(said.filter((text) => text.includes(`of version ${version}`)).length, 1);
    await bob.use('chat');
    await bob.find('>>> room-chat');
    const registered = await bob.person.page.evaluate(() =>
      ['room-stage', 'room-chat', 'room-stage-next'].map((one) => customElements.get(one) !== undefined),
    );
    assert.deepEqual(registered, [true, true, false]);
    assert.deepEqual(
      asked.filter((url) => url.includes('/next/')).map((url) => url.replace(/.*\//, '').replace(/-.*/, '')),
      ['roomlet.js', 'core'],
    );
  });

  it('is commanded where the browser knows no commands', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await stage.visitor('bob');
    await bob.person.page.evaluateOnNewDocument(() => {
      // As old browsers are: neither the property nor what it does. What the fallback dispatches is not trusted.
      delete (HTMLButtonElement.prototype as Partial<HTMLButtonElement>).commandForElement;
      addEventListener('command', (event) => event.isTrusted && event.stopImmediatePropagation(), true);
    });
    stage.pages.add(
      '/old.html',
      `<!doctype html><link rel="icon" href="data:,"><button commandfor="room" command="--leave">Leave</button><button commandfor="room" command="--join">Join</button>${element(room, 'bob')}${tag()}`,
    );
    // What is clicked while the fallback is on its way counts as well.
    const held: HTTPRequest[] = [];
    await bob.person.page.setRequestInterception(true);
    bob.person.page.on('request', (request) => {
      if (request.url().includes('invoker-commands')) held.push(request);
      else void request.continue();
    });
    await bob.person.page.goto(`${stage.pages.origin}/old.html`);
    await together(ann, bob);
    await bob.person.waitFor('the fallback to be asked for', () => held.length > 0);
    await bob.person.page.click('[command="--leave"]');
    for (const request of held) void request.continue();
    await bob.person.waitFor('the call to be left', async () => (await bob.state()) === 'ended');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    // Once it is there, each click is one command.
    await bob.person.page.click('[command="--join"]');
    await together(ann, bob);
  });

  it('shows the link inside for as long as its script is missing', async () => {
    const bob = await stage.visitor('bob');
    const { page: tab } = bob.person;
    bob.person.expected.push(/ERR_FAILED/);
    let missing = true;
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      void (missing && request.url().endsWith('/roomlet.js') ? request.abort() : request.continue());
    });
    const link = '<a href="https://meet.example.org/tea">Join by the link</a>';
    stage.pages.add(
      '/blocked.html',
      `<!doctype html><link rel="icon" href="data:,">${tag()}<video-room>${link}</video-room><room-lobby href="/room/{room}">${link}</room-lobby>`,
    );
    const visible = () =>
      tab.$$eval('a', (links) => links.map((one) => one.checkVisibility() && one.innerText !== ''));
    await tab.goto(`${stage.pages.origin}/blocked.html`);
    assert.deepEqual(await visible(), [true, true]);
    missing = false;
    await tab.reload();
    await bob.find('>>> [name="email"]');
    assert.deepEqual(await visible(), [false, false]);
  });

  it('leaves nobody in the room, and no device on, when it is removed while it joins', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page(
      'bob',
      `<script>
        // At the moment at which the service has the request and the page not yet the answer.
        const { send } = WebSocket.prototype;
        WebSocket.prototype.send = function (data) {
          send.call(this, data);
          if (String(data).includes('"room:join"')) document.querySelector('video-room').remove();
        };
      </script>${element(room, 'bob')}${tag()}`,
    );
    await bob.person.waitFor('the element to be gone', () =>
      bob.person.page.evaluate(() => document.querySelector('video-room') === null),
    );
    await bob.person.waitFor('everything to be let go', async () => {
      const { peers, tracks } = await openResources(bob.person.page);
      return peers + tracks === 0;
    });
    const cho = await stage.participant('cho', { room });
    await Promise.all([ann.sees('cho'), cho.sees('ann')]);
    await cho.finds('>>> .tile', 2);
  });

  it('joins again when it is put back after a removal', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page('bob', element(room, 'bob') + tag());
    await together(ann, bob);
    const taken = await bob.person.page.evaluateHandle(() => {
      const own = document.querySelector('video-room');
      own?.addEventListener('room-left', ({ reason }) => (own.title = reason));
      own?.remove();
      return own;
    });
    await bob.person.waitFor('whoever listens to hear of the end', () =>
      bob.person.page.evaluate((own) => own?.title === 'left', taken),
    );
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.person.page.evaluate((own) => document.body.append(own ?? ''), taken);
    await together(ann, bob);
  });

  it('does not join a second time when it is cloned, and goes on', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page('bob', element(room, 'bob') + tag());
    await together(ann, bob);
    await bob.person.page.evaluate(() => {
      const copy = document.querySelector('video-room')?.cloneNode(true) as HTMLElement;
      copy.id = 'copy';
      document.body.append(copy);
    });
    await bob.find('>>> [part~="notice"]');
    await bob.reads('You are in this room in another tab');
    await framesArrive(bob, 'ann');
    await framesArrive(ann, 'bob');
    await ann.finds('>>> .tile[aria-label="bob"]', 1);
  });

  it('goes on in the document of a frame, with its styles', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page(
      'bob',
      `${element(room, 'bob')}<iframe width="900" height="640"></iframe>${tag()}`,
    );
    await together(ann, bob);
    await bob.person.page.evaluate(() => {
      document
        .querySelector('iframe')
        ?.contentDocument?.body.append(document.querySelector('video-room') ?? '');
    });
    await framesArrive(bob, 'ann');
    await framesArrive(ann, 'bob');
    const looks = await bob.person.page.evaluate(() => {
      const own = document.querySelector('iframe')?.contentDocument?.querySelector('video-room');
      const base = own?.shadowRoot?.querySelector('.base');
      return base ? getComputedStyle(base).containerType : null;
    });
    assert.equal(looks, 'inline-size');
    await ann.finds('>>> .tile[aria-label="bob"]', 1);
  });

  it('works in a shadow root of the page', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page(
      'bob',
      `<article><template shadowrootmode="open">
        <button commandfor="room" command="--toggle-camera">Camera</button>${element(room, 'bob')}
      </template></article>${tag()}`,
    );
    await together(ann, bob);
    await bob.press('>>> [command="--toggle-camera"]');
    await ann.seesNoPicture('bob');
  });

  it('goes on in a dialog that is closed, and is seen again when that opens', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await page('bob', `<dialog>${element(room, 'bob')}</dialog>${tag()}`);
    await bob.person.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await together(ann, bob);
    await bob.person.page.evaluate(() => document.querySelector('dialog')?.close());
    await framesArrive(ann, 'bob');
    await bob.hears();
    await bob.person.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await together(ann, bob);
  });

  it('with room="auto" meets those on the same page, whatever its address was decorated with, and nobody else', async () => {
    const body = (name: string) => element('auto', name) + tag();
    const ann = await page('ann', body('ann'), 'chromium', '/posts/tea.html?utm_source=mail#comments');
    await ann.isJoined();
    const bob = await page('bob', body('bob'), 'firefox', '/posts/tea.html');
    await together(ann, bob);
    const cho = await page('cho', body('cho'), 'chromium', '/posts/coffee.html');
    await cho.isJoined();
    await cho.finds('>>> .tile', 1);
    const link = await cho.find('>>> room-invite');
    assert.equal(
      await link.evaluate((invite) => (invite as HTMLElement & { readonly link: string }).link),
      `${stage.pages.origin}/posts/coffee.html`,
    );
  });
});
