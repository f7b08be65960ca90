import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VideoRoom } from '../components/index.ts';
import type { RoomUser } from './support/room-user.ts';
import { pageOf } from './support/snippets.ts';
import { Stage } from './support/stage.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const ROOM = 'tea-time';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

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

describe('the page for developers', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  const text = readFileSync(new URL('../docs/developers.md', import.meta.url), 'utf8');
  const blocks = (language: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, code = '']) => code,
    );
  const pages = blocks('html');
  const programs = blocks('js');

  async function reader(name: string, index: number): Promise<RoomUser> {
    stage.pages.add(`/developers-${index}.html`, pageOf(pages[index] ?? '', stage.service.origin));
    const user = await stage.visitor(name);
    await user.person.page.goto(`${stage.pages.origin}/developers-${index}.html`);
    return user;
  }

  it('has no snippet that is not run here', () => {
    assert.deepEqual([pages.length, programs.length], [3, 2]);
    assert.equal(text.split('```').length, 1 + 2 * (pages.length + programs.length));
  });

  it('a script joins, and counts the others', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    const user = await reader('Ada', 0);
    await user.reads('Others here: 1');
    await friend.sees('Ada');
  });

  it('a consent is asked for before the join', async () => {
    const ada = await reader('ada', 1);
    await ada.join();
    await ada.press('button[value="no"]');
    await ada.person.waitFor('the lobby', async () => (await ada.state()) !== 'connecting');
    await ada.press('>>> room-lobby >>> [part~="join-button"]');
    await ada.press('button[value="yes"]');
    await ada.isJoined();
  });

  it('a host has newcomers ask, and lets one in', async () => {
    const ada = await reader('Ada', 2);
    await ada.person.waitFor('newcomers have to ask', () =>
      ada.person.view.evaluate(async () => {
        const room = document.querySelector('video-room');
        if (room?.participantRole !== 'host') return false;
        return room.session.state.rules.knock;
      }),
    );
    const grace = await stage.visitor('grace');
    await grace.person.page.goto(`${stage.service.origin}/room/book-club`);
    await grace.fill('displayName', 'Grace');
    await grace.join();
    await grace.isJoined();
    await ada.sees('Grace');
  });

  /** Starts a program of the page at any port, and fetches a path of it. */
  async function run(program: string | undefined, path: string): Promise<Response> {
    assert.ok(program);
    const code = `${program.replace('port: 3000', 'port: 0')}\nconsole.log('port ' + app.server.address().port);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    try {
      const [said] = await Promise.race([
        once(child.stdout, 'data') as Promise<[Buffer]>,
        ended.then(() => Promise.reject(new Error('the program has ended'))),
      ]);
      const port = /port (\d+)/.exec(said.toString())?.[1];
      return await fetch(`http://localhost:${port}${path}`);
    } finally {
      child.kill();
      await ended;
    }
  }

  it('the service runs in a program of one’s own, with the script tag', async () => {
    const { status, headers } = await run(programs[0], '/roomlet.js');
    assert.equal(status, 200);
    assert.match(headers.get('content-type') ?? '', /javascript/);
  });

  it('the signalling runs in a Fastify that is there already', async () => {
    const polling = '/socket.io/?EIO=4&transport=polling';
    assert.equal((await run(programs[1], polling)).status, 200);
    assert.equal((await run(programs[1], '/roomlet.js')).status, 404);
  });
});

describe('the pages in docs/', () => {
  it('lead somewhere', () => {
    const pages = ['README.md', ...readdirSync(`${ROOT}/docs`).map((name) => `docs/${name}`)].filter((name) =>
      name.endsWith('.md'),
    );
    const dead = pages.flatMap((page) => {
      const text = readFileSync(resolve(ROOT, page), 'utf8');
      const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="(docs[^"]+)"/g)].map(
        ([, link, image]) => link ?? image ?? '',
      );
      return targets
        .filter((target) => !/^(?:https?:|\/)/.test(target))
        .filter((target) => {
          const [path = '', anchor] = target.split('#');
          const file = path === '' ? resolve(ROOT, page) : resolve(ROOT, dirname(page), path);
          if (!existsSync(file)) return true;
          return anchor !== undefined && !anchors(readFileSync(file, 'utf8')).includes(anchor);
        })
        .map((target) => `${page}: ${target}`);
    });
    assert.deepEqual(dead, []);
  });
});

/** Of the headings of a page, as code hosts make them. */
function anchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function inRoom(user: RoomUser, flag: 'microphone' | 'camera'): Promise<boolean> {
  return user.person.page.evaluate(
    (name) => document.querySelector<VideoRoom>('video-room')?.localParticipant[name] ?? false,
    flag,
  );
}
