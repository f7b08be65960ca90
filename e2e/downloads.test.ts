import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { WidgetChunk } from '../scripts/lib/build-widget.mjs';
import { newRoom, Stage } from './support/stage.ts';

/** What the bundle budget counts: the script tag's own file and what it imports. */
function counted(): readonly string[] {
  const text = readFileSync(new URL('../dist/widget-chunks.json', import.meta.url), 'utf8');
  const chunks = JSON.parse(text) as readonly WidgetChunk[];
  const files = new Set<string>();
  const follow = (file: string): void => {
    files.add(file);
    chunks.find((chunk) => chunk.file === file)?.imports.forEach(follow);
  };
  chunks.filter(({ entry }) => entry).forEach(({ file }) => follow(file));
  return [...files].sort();
}

describe('what a script tag downloads', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  it('is what the budget counts; then, in idle time, what helps in a lobby, what makes a call pleasant, and panels when they are opened', async () => {
    const room = newRoom();
    await stage.participant('ann', { room });
    const bob = await stage.visitor('bob');
    stage.pages.add(
      '/tag.html',
      `<link rel="icon" href="data:,"><script type="module" src="${stage.service.origin}/roomlet.js"></script><video-room></video-room>`,
    );
    const loaded = new Set<string>();
    bob.person.page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url());
      if (origin === stage.service.origin && pathname.endsWith('.js')) loaded.add(pathname.slice(1));
    });
    await bob.person.page.goto(`${stage.pages.origin}/tag.html`);
    await bob.find('>>> [name="email"]');
    // What several parts have in common is a file of its own, which comes with each of them.
    const names = () =>
      [...loaded]
        .filter((file) => !counted().includes(file))
        .map((file) => file.replace(/-[\w-]{8}\.js$/, ''))
        .filter((name) => /^chunks\/(define-|rest$)/.test(name))
        .sort();
    const inLobby = ['chunks/define-lobby', 'chunks/rest'];
    await bob.person.waitFor('what helps in a lobby', () => names().length >= inLobby.length);
    assert.deepEqual(
      counted().filter((file) => !loaded.has(file)),
      [],
    );
    assert.deepEqual(names(), inLobby);
    await bob.join(room);
    await bob.sees('ann');
    await bob.hears();
    await bob.find('>>> room-toasts >>> .list');
    await bob.find('>>> room-director >>> [part="self-view-button"]');
    assert.deepEqual(names(), [
      'chunks/define-extras',
      'chunks/define-lobby',
      'chunks/define-stage-extras',
      'chunks/rest',
    ]);

    await bob.use('chat');
    await bob.say('hello');
    await bob.use('people');
    await bob.reads('ann@example.org');
    assert.deepEqual(names(), [
      'chunks/define-extras',
      'chunks/define-lobby',
      'chunks/define-panels',
      'chunks/define-stage-extras',
      'chunks/rest',
    ]);
  });
});
