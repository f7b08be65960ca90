import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openResources } from './support/probe.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';

describe('a room in a page', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'], env: { ROOM_CAPACITY: '2' } });

  /** Somebody else's page, with what its author wrote into the body, under the strictest policy that a room can do with. */
  async function authorsPage(
    name: string,
    body: string,
    browser: 'chromium' | 'firefox' = 'chromium',
  ): Promise<RoomUser> {
    const { origin } = stage.service;
    const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin} ${origin.replace('http', 'ws')}; require-trusted-types-for 'script'`;
    stage.pages.add(
      `/${name}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Somebody’s page</title>
        <meta http-equiv="Content-Security-Policy" content="${policy}">
        <script type="module" src="${origin}/roomlet.js"></script></head><body>${body}</body></html>`,
    );
    const user = await stage.visitor(name, browser);
    // A browser asks every site for it; ours has none.
    user.person.expected.push(/favicon|404/);
    await user.person.page.goto(`${stage.pages.origin}/${name}.html`);
    return user;
  }

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`of another origin needs one script tag and one element (${browser})`, async () => {
      const room = newRoom();
      const ann = await stage.participant('ann', { room });
      const bob = await authorsPage('bob', '<video-room></video-room>', browser);
      await bob.join(room);
      await bob.isJoined();
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);
      await Promise.all([ann.hears(), bob.hears()]);
    });
  }

  it('can stand beside another', async () => {
    const rooms = [newRoom(), newRoom()] as const;
    const element = (room: string) =>
      `<video-room room="${room}" email="both@example.org" autojoin></video-room>`;
    const both = await authorsPage('both', element(rooms[0]) + element(rooms[1]));
    const ann = await stage.participant('ann', { room: rooms[0] });
    const bob = await stage.participant('bob', { room: rooms[1] });
    await Promise.all([both.sees('ann'), both.sees('bob'), ann.sees('both'), bob.sees('both')]);
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
  });

  it('keeps its call when it is moved, and ends it when it is removed', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const bob = await authorsPage(
      'bob',
      `<main><video-room room="${room}" email="bob@example.org" autojoin></video-room></main><aside></aside>`,
    );
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    const made = () => bob.person.page.evaluate(() => window.probe.peers.length);
    const before = await made();

    await bob.person.page.evaluate(() => {
      document.querySelector('aside')?.append(document.querySelector('video-room') ?? '');
    });
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await bob.hears();
    assert.equal(await made(), before, 'it is the same connection');

    await bob.person.page.evaluate(() => document.querySelector('video-room')?.remove());
    await ann.finds('>>> .tile[aria-label="bob"]', 0);
    await bob.person.waitFor('everything to be let go', async () => {
      const { peers, tracks } = await openResources(bob.person.page);
      return peers + tracks === 0;
    });
  });

  it('that is full says so in the lobby, and takes the next when somebody has left', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    await stage.participant('bob', { room });
    const cho = await stage.visitor('cho');
    await cho.person.page.goto(`${stage.service.origin}/room/${room}`);
    await cho.join();
    await cho.reads('This room is full. Try again when somebody has left');
    await ann.use('leave');
    await cho.press('>>> room-lobby >>> [part~="join-button"]');
    await cho.isJoined();
    await cho.sees('bob');
  });
});
