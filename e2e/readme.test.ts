import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { VideoRoom } from '../components/index.ts';
import type { RoomUser } from './support/room-user.ts';
import { Stage } from './support/stage.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const ROOM = 'tea-time';

/** The page that a reader makes of a snippet: their own site, their own server's address. */
function pageOf(snippet: string, server: string): string {
  const body = snippet.replaceAll('https://meet.example.org', server);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><body>${body}</body></html>`;
}

describe('the README', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  const snippets = [...README.matchAll(/```html\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');

  async function reader(snippet: string | undefined): Promise<RoomUser> {
    assert.ok(snippet, 'the snippet is in the README');
    const path = `/readme-${snippets.indexOf(snippet)}.html`;
    stage.pages.add(path, pageOf(snippet, stage.service.origin));
    const user = await stage.visitor('reader');
    await user.person.page.goto(`${stage.pages.origin}${path}`);
    return user;
  }

  it('has a snippet for each of three ways', () => assert.equal(snippets.length, 3));

  it('"On any page": lobby, then call', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    const user = await reader(snippets[0]);
    await user.join();
    await user.isJoined();
    await Promise.all([user.sees('friend'), friend.sees('reader')]);
  });

  it('"In a CMS": a lobby beside the room, and buttons without a script', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    const user = await reader(snippets[1]);
    await user.join();
    await friend.sees('reader');
    await user.press('button[command="--toggle-microphone"]');
    await user.person.waitFor('the microphone is off', async () => !(await inRoom(user, 'microphone')));
    await user.press('button[command="--leave"]');
    await friend.finds('>>> .tile[aria-label="reader"]', 0);
  });

  it('"From a script": joins, and says hello', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    await friend.use('chat');
    await reader(snippets[2]);
    await friend.reads('Hello');
  });

  it('names every attribute that the elements have, and no other', async () => {
    const user = await reader(snippets[0]);
    await user.find('>>> room-lobby');
    const known = await user.person.page.evaluate(() =>
      ['video-room', 'room-lobby'].flatMap(
        (tag) => (customElements.get(tag) as unknown as { observedAttributes: string[] }).observedAttributes,
      ),
    );
    const tables = README.slice(README.indexOf('## `<video-room>`'), README.indexOf('## Limits'));
    const rows = [...tables.matchAll(/^\| (`[^|]*`) +\|/gm)].map(([, cell]) => cell ?? '');
    const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? ''));
    const missing = [...new Set(known)].filter((name) => !named.includes(name));
    assert.deepEqual(missing, []);
  });

  it('names only methods and properties that are there', async () => {
    const user = await reader(snippets[0]);
    await user.find('>>> room-lobby');
    const methods = [...README.matchAll(/^\| (`[a-z][A-Za-z]*\([^|]*)/gm)].flatMap(([, cell]) =>
      [...(cell ?? '').matchAll(/([a-z][A-Za-z]*)\(/g)].map(([, name]) => name ?? ''),
    );
    assert.ok(methods.length > 15);
    const absent = await user.person.page.evaluate(
      (names) => names.filter((name) => !(name in (document.querySelector('video-room') ?? {}))),
      [...methods, 'state', 'participants', 'localParticipant', 'messages', 'error'],
    );
    assert.deepEqual(absent, []);
  });
});

describe('the page on languages', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  const text = readFileSync(new URL('../docs/languages.md', import.meta.url), 'utf8');
  const [markup = '', script = ''] = [...text.matchAll(/```(?:html|js)\n([\s\S]*?)```/g)].map(
    ([, code]) => code ?? '',
  );

  it('shows a room in German, and words of the page’s own', async () => {
    const tag = `<script type="module" src="${stage.service.origin}/roomlet.js"></script>`;
    stage.pages.add('/languages.html', pageOf(tag + markup, stage.service.origin));
    const user = await stage.visitor('reader');
    await user.person.page.goto(`${stage.pages.origin}/languages.html`);
    await user.find('>>> ::-p-text(tea-time beitreten)');
    await user.person.page.addScriptTag({ content: script });
    await user.find('>>> ::-p-text(Come in to tea-time)');
    await user.find('>>> ::-p-text(E-Mail)');
  });
});

function inRoom(user: RoomUser, flag: 'microphone' | 'camera'): Promise<boolean> {
  return user.person.page.evaluate(
    (name) => document.querySelector<VideoRoom>('video-room')?.localParticipant[name] ?? false,
    flag,
  );
}
