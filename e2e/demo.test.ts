import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { RoomUser } from './support/room-user.ts';
import { Stage } from './support/stage.ts';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
/** Every page of the gallery; the first page of the demo is the room itself. */
const PAGES = readdirSync(new URL('../demo', import.meta.url))
  .filter((name) => name.endsWith('.html') && !['index.html', 'gallery.html'].includes(name))
  .toSorted();
const WIDTHS = [1280, 768, 390, 320];
const CALL = '>>> [part~="call-button"]';
const ACCEPT = '>>> room-calls >>> [part~="accept-button"]';

describe('the demo', () => {
  const stage = new Stage({ browsers: ['chromium'], env: { ROOM_CAPACITY: '3' } });

  async function open(name: string, path: string): Promise<RoomUser> {
    const user = await stage.visitor(name);
    await user.person.page.goto(`${stage.service.origin}${path}`);
    return user;
  }

  /** What axe-core finds on a page against WCAG 2.2 A and AA. */
  async function violations({ person: { page } }: RoomUser): Promise<readonly string[]> {
    // The policy of the page lets no script in but those of the service: this one comes by the debugger.
    await page.evaluate(AXE);
    const { violations: found } = (await page.evaluate(() =>
      (window as unknown as { readonly axe: { run(): Promise<AxeResults> } }).axe.run(),
    )) as AxeResults;
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  }

  /** What somebody gets who pastes. */
  async function pasted({ person: { page } }: RoomUser): Promise<string> {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
    });
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    return page.$eval('textarea', ({ value }) => value);
  }

  it('leads from the first page to the gallery, and from there to every page', async () => {
    const ann = await open('ann', '/');
    const { page } = ann.person;
    for (const [width, height] of [
      [1280, 800],
      [390, 844],
    ] as const) {
      await page.setViewport({ width, height });
      const button = await ann.find('>>> room-lobby >>> [part~="join-button"]');
      const bottom = await button.evaluate((element) => element.getBoundingClientRect().bottom);
      assert.ok(
        bottom <= height,
        `the way in is ${bottom - height} px below the edge of ${width} × ${height}`,
      );
    }
    await ann.press('::-p-text(On your own page)');
    await ann.reads('A video room on your own page');
    const links = await ann.person.page.$$eval('.card a', (found) => found.map((link) => link.pathname));
    assert.deepEqual(
      links.toSorted(),
      PAGES.map((name) => `/demo/${name}`),
    );
    await ann.press('.card a[href="/demo/buttons.html"]');
    await ann.reads('Buttons anywhere, and no script');
    const response = await fetch(`${stage.service.origin}/demo`);
    assert.equal(response.url, `${stage.service.origin}/demo/`);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`has pages that everybody can use, on every screen (${theme})`, async () => {
      const ann = await stage.visitor('ann');
      const { page } = ann.person;
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      const problems: string[] = [];
      for (const path of ['', ...PAGES]) {
        await page.goto(`${stage.service.origin}/demo/${path}`);
        await page.waitForNetworkIdle();
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 800 });
          const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (beyond > 0) problems.push(`${path} is ${beyond} px wider than ${width} px`);
        }
        problems.push(...(await violations(ann)).map((problem) => `${path}: ${problem}`));
      }
      assert.deepEqual(problems, []);
    });
  }

  it('shows on each page what it is made of, with the address of this server, to be copied', async () => {
    const ann = await stage.visitor('ann');
    const { page } = ann.person;
    for (const path of PAGES) {
      await page.goto(`${stage.service.origin}/demo/${path}`);
      await ann.press('.source button');
      await ann.find('.source ::-p-text(Copied)');
      const copied = await pasted(ann);
      const shown = await page.$eval('.source code', (code) => code.textContent);
      assert.equal(copied.trimEnd(), shown?.trimEnd(), path);
      const all = await page.$$eval('.source code', (codes) =>
        codes.map((code) => code.textContent).join(''),
      );
      assert.ok(!all.includes('meet.example.org'), path);
    }
  });

  it('one script tag: lobby, then call', async () => {
    const [ann, bob] = [
      await open('ann', '/demo/script-tag.html'),
      await open('bob', '/demo/script-tag.html'),
    ];
    await Promise.all([ann.join('garden'), bob.join('garden')]);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });

  it('what the page shows of itself is all that another page needs', async () => {
    const ann = await open('ann', '/demo/script-tag.html');
    const code = await ann.person.page.$eval('.source code', (element) => element.textContent);
    stage.pages.add(
      '/copied.html',
      `<!doctype html><title>Copied</title><link rel="icon" href="data:,">${code}`,
    );
    const bob = await stage.visitor('bob');
    await bob.person.page.goto(`${stage.pages.origin}/copied.html`);
    await bob.join('garden');
    await bob.isJoined();
  });

  it('buttons of the page drive the room, and appear with the call', async () => {
    const [ann, bob] = [await open('ann', '/demo/buttons.html'), await open('bob', '/demo/buttons.html')];
    await bob.finds('.controls button:not(:hover)', 5);
    assert.equal(await bob.person.page.$eval('.controls', (row) => row.checkVisibility()), false);
    await Promise.all([ann.join(), bob.join()]);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await bob.press('[command="--toggle-camera"]');
    await ann.seesNoPicture('bob');
    await bob.press('[command="--toggle-hand"]');
    await ann.find('>>> [aria-label="Hand raised"]');
    await bob.press('[command="--leave"]');
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
  });

  it('a script starts the call, and is told what happens', async () => {
    const ann = await open('ann', '/demo/scripted.html');
    const grace = await open('grace', '/demo/scripted.html');
    await grace.person.page.select('#who', 'grace@example.org');
    await ann.press('::-p-text(Start the call)');
    await grace.press('::-p-text(Start the call)');
    await Promise.all([ann.sees('Grace'), grace.sees('Ada')]);
    await grace.press('#greet');
    await ann.find('#log ::-p-text(chat-message: Hello)');
    await grace.press('#leave');
    await ann.find('#log ::-p-text(participant-left: Grace)');
    const told = await ann.person.page.$$eval('#log p', (lines) => lines.map((line) => line.textContent));
    assert.deepEqual(
      told.filter((line) => /joined|left/.test(line ?? '')),
      ['room-state-changed: joined', 'participant-joined: Grace', 'participant-left: Grace'],
    );
  });

  it('a theme reaches properties, parts and states', async () => {
    const ann = await open('ann', '/demo/theme.html');
    const { page } = ann.person;
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    const button = await ann.find('>>> [part~="join-button"]');
    const looks = await button.evaluate((element) => {
      const { backgroundColor, borderRadius, fontFamily } = getComputedStyle(element);
      return { backgroundColor, borderRadius, fontFamily };
    });
    assert.deepEqual(looks, {
      backgroundColor: 'rgb(138, 47, 93)',
      borderRadius: '999px',
      fontFamily: 'Georgia, "Noto Serif", serif',
    });
    await ann.join();
    await ann.isJoined();
    const height = await page.$eval('video-room', (room) => room.getBoundingClientRect().height);
    assert.ok(Math.abs(height - 720 * 0.76) < 1, `${height}`);
  });

  it('a narrow column has room for lobby and call', async () => {
    const ann = await open('ann', '/demo/column.html');
    await ann.join();
    await ann.isJoined();
    const outside = await ann.person.page.evaluate(() => {
      const column = document.querySelector('aside')?.getBoundingClientRect();
      const room = document.querySelector('video-room')?.getBoundingClientRect();
      return !column || !room || room.left < column.left || room.right > column.right;
    });
    assert.equal(outside, false);
    await ann.find('>>> room-toolbar >>> [part~="leave-button"]');
  });

  it('in ring mode, one calls and the other is asked', async () => {
    const [ann, bob] = [await open('ann', '/demo/ring.html'), await open('bob', '/demo/ring.html')];
    await Promise.all([ann.join(), bob.join()]);
    await ann.seesNoPicture('bob');
    await ann.press(CALL);
    await bob.press(ACCEPT);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });

  it('a frame has the room and nothing else', async () => {
    const friend = await stage.participant('friend', { room: 'demo-embed' });
    const ann = await open('ann', '/demo/iframe.html');
    const frame = await ann.person.page.waitForFrame((found) => found.url().includes('/embed/'));
    await frame.locator('>>> room-lobby >>> input[name="email"]').fill('ann@example.org');
    await frame.locator('>>> room-lobby >>> [part~="join-button"]').click();
    await friend.sees('ann');
  });

  it('a lobby leads to a page of the room, where one arrives joined', async () => {
    const friend = await stage.participant('friend', { room: 'auto' });
    const ann = await open('ann', '/demo/lobby.html');
    await ann.join('auto');
    await Promise.all([friend.sees('ann'), ann.sees('friend')]);
    assert.equal(new URL(ann.person.page.url()).pathname, '/room/auto');
  });

  it('the room of a page is that of everybody on the page', async () => {
    const ann = await open('ann', '/demo/page-room.html');
    const bob = await open('bob', '/demo/page-room.html?from=a-letter#here');
    await Promise.all([ann.join(), bob.join()]);
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
  });
});
