import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import type { Browser, ElementHandle } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { build, createLogger } from 'vite';
import packageJson from '../package.json' with { type: 'json' };
import { ROOT } from '../scripts/lib/root.mjs';
import { launch } from './support/browsers.ts';
import { Consumer } from './support/consumer.ts';
import { seesPicture } from './support/media.ts';
import { dismiss } from './support/person.ts';
import { RoomUser } from './support/room-user.ts';
import { startStaticServer, type StaticServer } from './support/static-server.ts';

/** For the resolutions that a package of ES modules can be found by: Node's `import`, TypeScript's for it, and bundlers'. */
const RESOLUTIONS = ['node16-esm', 'bundler'];
/** The types of dependencies included: whoever leaves out `skipLibCheck` has to be able to. */
const STRICTLY = [
  ...['--noEmit', '--target', 'es2022', '--types', 'node', '--skipLibCheck', 'false'],
  ...['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
];
const BROWSER_ENTRIES = ['', '/define', '/session', '/room-lobby', '/video-room', '/protocol'];

describe('the npm package, installed into an empty project', () => {
  let app: Consumer;
  before(async () => {
    app = await Consumer.install();
  });
  after(() => app?.close());

  it('brings all that it needs, nothing that contradicts another, and not what is bundled', async () => {
    const { dependencies } = JSON.parse(await app.run('npm', ['ls', '--all', '--json'])) as {
      dependencies: Record<string, { dependencies?: Record<string, unknown> }>;
    };
    const own = Object.keys(dependencies['roomlet']?.dependencies ?? {});
    assert.ok(own.includes('lit') && own.includes('fastify'));
    assert.ok(!own.some((name) => /fastify-socket\.io|socket\.io-client|lucide/.test(name)), String(own));
  });

  it('has nothing for publint or "are the types wrong" to find', async () => {
    const tarball = await readFile(app.tarball);
    const { buffer } = new Uint8Array(tarball);
    const { messages, pkg } = await publint({ pack: { tarball: buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
    const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball)));
    assert.ok(checked.types);
    const problems = checked.problems.filter(
      (problem) => !('resolutionKind' in problem) || RESOLUTIONS.includes(problem.resolutionKind),
    );
    assert.deepEqual(problems, []);
  });

  it('ships what package.json points to, with source maps and licences of what is bundled', async () => {
    const folder = path.join(app.folder, 'node_modules/roomlet');
    const manifest = await readFile(path.join(folder, packageJson.customElements), 'utf8');
    assert.match(manifest, /"tagName": ?"video-room"/);
    const [script, map, licences] = await Promise.all(
      ['lib/define.js', 'lib/define.js.map', 'lib/third-party-licenses.txt'].map((file) =>
        readFile(path.join(folder, 'dist', file), 'utf8'),
      ),
    );
    assert.match(script ?? '', /sourceMappingURL=define\.js\.map/);
    assert.ok((JSON.parse(map ?? '') as { sourcesContent: readonly string[] }).sourcesContent.length > 0);
    assert.match(licences ?? '', /socket\.io-client/);
  });

  it('is imported by Node without a DOM, and registers only where it says so', async () => {
    const report = (entry: string) =>
      `await import('roomlet${entry}'); console.log(['video-room', 'room-lobby'].filter((tag) => globalThis.customElements?.get(tag)).join())`;
    const registered = BROWSER_ENTRIES.map(async (entry) => {
      const said = await app.run(process.execPath, ['--input-type=module', '--eval', report(entry)]);
      return [entry, said.trim()] as const;
    });
    assert.deepEqual(Object.fromEntries(await Promise.all(registered)), {
      '': '',
      '/define': 'video-room,room-lobby',
      '/session': '',
      '/room-lobby': 'room-lobby',
      '/video-room': 'video-room,room-lobby',
      '/protocol': '',
    });
  });

  for (const [what, file, options] of [
    [
      'elements, by Node’s resolution',
      'types.ts',
      ['--module', 'nodenext', '--lib', 'es2022,dom,dom.iterable'],
    ],
    [
      'elements, by a bundler’s',
      'types.ts',
      ['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom,dom.iterable'],
    ],
    [
      'the service, without those of the DOM',
      'service-types.ts',
      ['--module', 'nodenext', '--lib', 'es2022'],
    ],
  ] as const) {
    it(`has types for ${what}`, async () => {
      await app.run(`${ROOT}/node_modules/.bin/tsc`, [...STRICTLY, ...options, file]);
    });
  }

  it('has types that allow what docs/package.md shows', async () => {
    const page = await readFile(path.join(ROOT, 'docs/package.md'), 'utf8');
    const snippets = [...page.matchAll(/```ts\n([^]*?)```/g)].map(([, code = '']) => code);
    assert.equal(snippets.length, 3);
    const files = snippets.map((_code, index) => `snippet-${index}.ts`);
    await Promise.all(
      files.map((file, index) => writeFile(path.join(app.folder, file), snippets[index] ?? '')),
    );
    const options = ['--module', 'nodenext', '--lib', 'es2022,dom,dom.iterable'];
    await app.run(`${ROOT}/node_modules/.bin/tsc`, [...STRICTLY, ...options, ...files]);
  });

  it('brings no element to who takes the session alone, from whichever entry', async () => {
    const bundle = await rolldown({ input: 'session-only.js', cwd: app.folder, platform: 'browser' });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    const modules = output.flatMap((item) => (item.type === 'chunk' ? item.moduleIds : []));
    assert.ok(modules.some((id) => id.includes('room-session')));
    assert.deepEqual(
      modules.filter((id) => /node_modules\/@?lit|\/registering\//.test(id)),
      [],
    );
    const code = output.map((item) => (item.type === 'chunk' ? item.code : '')).join('');
    assert.doesNotMatch(code, /customElements|attachShadow|HTMLElement\b/);
    assert.match(code, /Nobody with this id/, 'refusals say what they mean');
  });

  it('has a command that says its version and its options, and refuses others', async () => {
    assert.equal(await app.run(app.bin('roomlet'), ['--version']), `${packageJson.version}\n`);
    assert.match(await app.run(app.bin('roomlet'), ['--help']), /--https/);
    await assert.rejects(app.run(app.bin('roomlet'), ['--port']), /Unknown option '--port'/);
  });

  describe('in an application that Vite has built', () => {
    let browser: Browser;
    let pages: StaticServer;
    const warnings: string[] = [];
    const users: RoomUser[] = [];

    before(async () => {
      const logger = createLogger('silent');
      logger.warn = logger.warnOnce = (text) => void warnings.push(text);
      await build({
        root: app.folder,
        configFile: false,
        logLevel: 'warn',
        customLogger: logger,
        build: {
          target: 'es2022',
          outDir: 'out',
          rolldownOptions: {
            input: ['elements.html', 'headless.html'].map((page) => path.join(app.folder, page)),
          },
        },
      });
      [browser, pages] = await Promise.all([
        launch('chromium'),
        startStaticServer(path.join(app.folder, 'out')),
      ]);
    });
    afterEach(() => dismiss(users.splice(0).map(({ person }) => person)));
    after(() => Promise.all([browser.close(), pages.close()]));

    async function visitor(name: string): Promise<RoomUser> {
      const user = await RoomUser.open(browser, name);
      users.push(user);
      return user;
    }

    async function open(page: string, name: string, server: string): Promise<RoomUser> {
      const user = await visitor(name);
      const query = new URLSearchParams({ server, room: 'tea-time', email: `${name}@example.org` });
      await user.person.page.goto(`${pages.origin}/${page}?${query}`);
      return user;
    }

    it('is built without a warning', () => assert.deepEqual(warnings, []));

    it('calls with the elements, by the service that the command starts', async () => {
      const ready = /Roomlet is at (http:\/\/localhost:\d+)\//;
      const service = await app.start(app.bin('roomlet'), [], ready, { PORT: '0' });
      const server = service.ready[1] ?? '';
      const ada = await open('elements.html', 'ada', server);
      await ada.isJoined();
      const bob = await visitor('bob');
      await bob.enter(server, { room: 'tea-time' });
      await Promise.all([ada.sees('bob'), bob.sees('ada')]);
      // What is fetched late is found in the application's build as well.
      await ada.use('chat');
      await ada.say('Fetched');
      await bob.use('chat');
      await bob.reads('Fetched');
      await dismiss(users.splice(0).map(({ person }) => person));
      assert.equal(await service.stop(), 0);
    });

    it('calls without an interface of ours, by a service inside of a process of its own', async () => {
      const service = await app.start(process.execPath, ['service.js'], /own (\d+), whole (\d+)/);
      const [own, whole] = [service.ready[1], service.ready[2]].map((port) => `http://localhost:${port}`);
      assert.equal(await (await fetch(`${own}/hello`)).text(), 'I am still myself');
      assert.equal((await fetch(`${own}/roomlet.js`)).status, 404);
      assert.match(await (await fetch(`${whole}/roomlet.js`)).text(), /Roomlet, MIT/);

      const ada = await open('headless.html', 'ada', own ?? '');
      const bob = await open('elements.html', 'bob', own ?? '');
      await ada.reads('bob is here.');
      const video = (await ada.find('video')) as ElementHandle<HTMLVideoElement>;
      await Promise.all([seesPicture(ada.person, video, 'the picture of bob'), bob.sees('ada')]);
      await dismiss(users.splice(0).map(({ person }) => person));
      assert.equal(await service.stop(), 0);
    });
  });
});
