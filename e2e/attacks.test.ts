import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import '../components/index.ts';
import { TestClient } from '../server/testing/client.ts';
import { accepts, fileIs, received } from './support/files.ts';
import type { RoomUser } from './support/room-user.ts';
import { startService, type Service } from './support/service.ts';
import { newRoom, Stage } from './support/stage.ts';
import { startStaticServer, type StaticServer } from './support/static-server.ts';
import { isUnharmed, isUnscripted, SCRIPTS, wholeText } from './support/tame.ts';

const ICON = '<link rel="icon" href="data:,">';

describe('beside a call of two', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  const clients: TestClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  /** Somebody whose client keeps to no rule. */
  async function intruder(): Promise<TestClient> {
    const client = new TestClient(stage.service.origin);
    clients.push(client);
    return client.connected();
  }

  /** Two in a call, on pages of their own. */
  async function call(room: string, path?: string): Promise<readonly [RoomUser, RoomUser]> {
    const users = [await stage.visitor('ann'), await stage.visitor('bob')] as const;
    for (const user of users) {
      if (path === undefined) await user.enter(stage.service.origin, { room });
      else {
        await user.person.page.goto(`${stage.pages.origin}${path}`);
        await user.join();
        await user.isJoined();
      }
    }
    const [ann, bob] = users;
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    return users;
  }

  const policies = {
    'without any policy': {},
    'under a strict policy': {
      'content-security-policy': [
        "default-src 'none'; script-src SERVICE; connect-src SERVICE SOCKETS; media-src blob:; img-src blob: data:",
        "require-trusted-types-for 'script'; trusted-types lit-html",
      ].join('; '),
    },
  } as const;

  for (const [how, headers] of Object.entries(policies)) {
    it(`scripts in names of people, rooms and files, in chat and in reactions are text, on a page ${how}`, async () => {
      const { origin } = stage.service;
      const room = `${newRoom()} ${SCRIPTS[0]}`;
      const quoted = room.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const filled = Object.entries(headers).map(([name, value]) => [
        name,
        value.replaceAll('SERVICE', origin).replaceAll('SOCKETS', origin.replace('http', 'ws')),
      ]);
      stage.pages.add(
        '/call.html',
        `<!doctype html>${ICON}<script type="module" src="${origin}/roomlet.js"></script><video-room room="${quoted}"></video-room>`,
        Object.fromEntries(filled) as Record<string, string>,
      );
      const [ann, bob] = await call(room, '/call.html');
      for (const user of [ann, bob]) await user.use('chat');

      for (const [index, text] of SCRIPTS.entries()) {
        const client = await intruder();
        await client.join({ room, email: `mal${index}@example.org`, displayName: text, v: 1, mode: 'ring' });
        assert.equal(await client.codeOf('chat:send', { id: 'x', text }), 'ok');
        assert.notEqual(await client.codeOf('reaction:send', { emoji: text }), 'ok');
        assert.equal(await client.codeOf('app:message', { data: { text } }), 'ok');
        await client.request('participant:update', { hand: true });
      }
      const mal = await stage.visitor('mal');
      await mal.person.page.goto(`${stage.pages.origin}/call.html`);
      await mal.join();
      await mal.isJoined();
      for (const user of [ann, bob]) await user.sees('mal');
      await mal.person.page.evaluate(async (names) => {
        const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="${'globalThis.attacked=1'}"><script>globalThis.attacked=1</script></svg>`;
        for (const name of names) {
          const file = new File([drawing], `${name.replaceAll('/', '')}.svg`, { type: 'image/svg+xml' });
          await document.querySelector('video-room')?.sendFile(file);
        }
      }, SCRIPTS);

      for (const user of [ann, bob]) {
        await user.person.waitFor('the files', async () => {
          const files = await user.person.page.evaluate(
            () => document.querySelector('video-room')?.session.state.files.length,
          );
          return files === SCRIPTS.length;
        });
        const whole = await wholeText(user);
        // As a name and in the chat. Names of files have to be ones, so less is left of it there.
        for (const text of SCRIPTS) assert.ok(whole.split(text).length > 2, `${text} is to be read`);
        await isUnscripted(user);
        await user.use('people');
        for (const text of SCRIPTS)
          await user.person.waitFor(text, async () => (await wholeText(user)).includes(text));
        await isUnscripted(user);
      }
      await isUnharmed([ann, bob]);
    });
  }

  it('those scripts do run where a page reads them as markup: the test would notice', async () => {
    const user = await stage.visitor('ann');
    user.person.expected.push(/404|Failed to load/);
    stage.pages.add('/careless.html', `<!doctype html>${ICON}`);
    await user.person.page.goto(`${stage.pages.origin}/careless.html`);
    await user.person.page.evaluate((text) => (document.body.innerHTML = text), SCRIPTS[0]);
    await user.person.waitFor('it to run', () => user.person.page.evaluate(() => globalThis.attacked === 1));
    await assert.rejects(isUnscripted(user));
  });

  it('of addresses only those of the web become links; they show where they lead, and what they open knows nothing of the room', async () => {
    const room = newRoom();
    const [ann, bob] = await call(room);
    await ann.use('chat');
    stage.pages.add('/opened.html', `<!doctype html>${ICON}`);
    const client = await intruder();
    await client.join({ room, email: 'mal@example.org', v: 1, mode: 'ring' });
    const opened = `${stage.pages.origin}/opened.html`;
    const said = [
      ['java', 'script:globalThis.attacked=1'].join(''),
      ['JaVa', 'Script:globalThis.attacked=1'].join(''),
      'data:text/html,<script>globalThis.attacked=1</script>',
      'vbscript:x file:///etc/passwd ftp://example.org/',
      'https://bank.example@evil.example/',
      'https://bank.example:443@evil.example/login',
      'https://аpple.com/',
      'https://bank.example\u2044login.evil.example/',
      'https://example.org/\u202Egnp.exe',
      opened,
    ];
    for (const [index, text] of said.entries())
      assert.equal(await client.codeOf('chat:send', { id: `${index}`, text }), 'ok');
    await ann.reads(opened);
    const links = await ann.person.page.$$eval('>>> room-chat >>> [part~="message"] a', (anchors) =>
      anchors.map(({ href, textContent, target, rel }) => ({ href, text: textContent, target, rel })),
    );
    const safe = { target: '_blank', rel: 'noopener noreferrer' };
    assert.deepEqual(links, [
      // Letters of another script, and what looks like a slash, are shown by what they are.
      ...['https://xn--pple-43d.com/', 'https://bank.xn--examplelogin-xk0g.evil.example/'].map((href) => ({
        href,
        text: href,
        ...safe,
      })),
      { href: 'https://example.org/', text: 'https://example.org/', ...safe },
      { href: opened, text: opened, ...safe },
    ]);
    const link = await ann.find(`>>> room-chat >>> [part~="message"] a[href="${opened}"]`);
    await link.evaluate((anchor) => (anchor as HTMLAnchorElement).click());
    const context = ann.person.page.browserContext();
    const page = await (await context.waitForTarget((target) => target.url() === opened)).page();
    assert.deepEqual(await page?.evaluate(() => [window.opener, document.referrer]), [null, '']);
    await page?.close();
    await isUnscripted(ann);
    await isUnharmed([ann, bob]);
  });

  it('characters that turn or hide text are on nobody’s screen as part of a name', async () => {
    const room = newRoom();
    const [ann, bob] = await call(room);
    await ann.use('people');
    const hidden = [
      '\u202E',
      '\u2066',
      '\u200B',
      '\u200D',
      '\u2060',
      '\uFEFF',
      '\u00AD',
      '\u{E0041}',
      '\u2028',
      '\0',
    ];
    const client = await intruder();
    await client.join({
      room,
      email: 'mal@example.org',
      displayName: `${hidden.join('')}m${hidden.join('a')}l`,
      v: 1,
      mode: 'ring',
    });
    await ann.find('>>> .tile[aria-label^="m"]');
    assert.equal(await client.codeOf('chat:send', { id: '1', text: 'psst' }), 'ok');
    await ann.use('chat');
    await ann.reads('psst');
    for (const user of [ann, bob]) {
      const whole = await wholeText(user);
      assert.match(whole, /^ma{9}l$/m);
      for (const character of hidden)
        assert.ok(!whole.includes(character), `U+${character.codePointAt(0)?.toString(16)}`);
    }
    const twin = await intruder();
    const refused = { room: `${room}\u200B`, email: 'mal@example.org' };
    assert.equal(await twin.codeOf('room:join', refused), 'invalid-room');
    await isUnharmed([ann, bob]);
  });

  it('a page that hands no devices to its frame gets none by it, and the room goes on without', async () => {
    const room = newRoom();
    const [ann, bob] = await call(room);
    stage.pages.add(
      '/around.html',
      `<!doctype html>${ICON}<iframe width="900" height="700" src="${stage.service.origin}/embed/${room}"></iframe>`,
    );
    const mal = await stage.visitor('mal');
    mal.person.expected.push(/[Pp]ermissions?.[Pp]olicy/);
    await mal.person.page.goto(`${stage.pages.origin}/around.html`);
    await mal.person.enterFrame();
    const asked = await mal.person.view.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'given',
        (error: Error) => error.name,
      ),
    );
    assert.equal(asked, 'NotAllowedError');
    await mal.join();
    await mal.isJoined();
    await Promise.all([mal.sees('ann'), ann.seesNoPicture('mal'), bob.seesNoPicture('mal')]);
    const captured = await mal.person.view.evaluate(
      () =>
        window.probe.tracks.filter(({ kind, readyState }) => kind === 'video' && readyState === 'live')
          .length,
    );
    assert.equal(captured, 0);
    await isUnharmed([ann, bob]);
  });

  it('messages and files that are for one of them reach no third, neither its page nor its wire', async () => {
    const room = newRoom();
    const [ann, bob] = await call(room);
    const cyd = await stage.visitor('cyd');
    const heard: string[] = [];
    const wire = await cyd.person.page.createCDPSession();
    wire.on('Network.webSocketFrameReceived', ({ response }) => heard.push(response.payloadData));
    await wire.send('Network.enable');
    await cyd.enter(stage.service.origin, { room });
    await Promise.all([cyd.sees('ann'), ann.sees('cyd')]);
    const client = await intruder();
    await client.join({ room, email: 'mal@example.org', v: 1, mode: 'ring' });
    for (const { person } of [bob, cyd])
      await person.page.evaluate(() => {
        document.addEventListener('app-message', ({ data }) => {
          document.body.dataset['heard'] = String(data);
        });
      });

    const SIZE = 512 * 1024;
    const to = await bob.person.page.evaluate(
      () => document.querySelector('video-room')?.localParticipant.id,
    );
    assert.ok(to);
    const sent = await ann.person.page.evaluate(
      async (id, size) => {
        const element = document.querySelector('video-room');
        await element?.sendAppMessage('between us two', { to: id });
        const bytes = crypto.getRandomValues(new Uint8Array(65_536));
        const file = new File(
          Array.from({ length: size / bytes.length }, () => bytes),
          'secret.bin',
        );
        await element?.sendFile(file, { to: id });
        return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))];
      },
      to,
      SIZE,
    );
    await accepts(bob);
    await fileIs(bob, 'complete', ({ phase }) => phase === 'complete');
    assert.deepEqual(await received(bob), sent);
    await bob.person.waitFor('the message', async () => (await heardBy(bob)) === 'between us two');

    // After what all are told.
    await isUnharmed([ann, bob, cyd]);
    await client.settled();
    assert.equal(await heardBy(cyd), undefined);
    const files = await cyd.person.page.evaluate(
      () => document.querySelector('video-room')?.session.state.files.length,
    );
    assert.equal(files, 0);
    assert.ok(
      heard.some((frame) => frame.includes('still here')),
      'the wire of cyd was listened to',
    );
    for (const told of [heard.join('\n'), JSON.stringify(client.unread)])
      assert.doesNotMatch(told, /between us two|secret\.bin/);
    assert.ok((await overDataChannels(cyd)) < SIZE / 8, 'no part of the file came to cyd');
    assert.ok((await overDataChannels(bob)) >= SIZE, 'it would be counted');
  });

  const heardBy = ({ person }: RoomUser) => person.page.evaluate(() => document.body.dataset['heard']);

  /** Bytes that have come to somebody over data channels. */
  function overDataChannels({ person }: RoomUser): Promise<number> {
    return person.page.evaluate(async () => {
      const reports = await Promise.all(window.probe.peers.map((peer) => window.probe.statsOf(peer)));
      return reports
        .flatMap(
          (report) => [...report.values()] as { readonly type: string; readonly bytesReceived?: number }[],
        )
        .filter(({ type }) => type === 'data-channel')
        .reduce((sum, { bytesReceived = 0 }) => sum + bytesReceived, 0);
    });
  }
});

describe('where only some sites may show the room in a frame', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  let friend: StaticServer;
  let service: Service;
  before(async () => {
    friend = await startStaticServer();
    service = await startService({ EMBED_ORIGINS: friend.origin });
  });
  after(async () => {
    await service.stop();
    await friend.close();
  });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`a foreign one gets nothing of it, whichever page it tries, and a call in a frame of theirs goes on (${browser})`, async () => {
      const room = newRoom();
      const frame = (path: string) =>
        `<!doctype html>${ICON}<iframe width="900" height="700" src="${service.origin}${path}" allow="camera; microphone"></iframe>`;
      friend.add('/team.html', frame(`/embed/${room}`));
      const ann = await stage.visitor('ann');
      await ann.enter(service.origin, { room });
      const bob = await stage.visitor('bob', browser);
      await bob.person.page.goto(`${friend.origin}/team.html`);
      await bob.person.enterFrame();
      await bob.join();
      await bob.isJoined();
      await Promise.all([ann.sees('bob'), bob.sees('ann')]);

      const mal = await stage.visitor('mal', browser);
      mal.person.expected.push(/frame-ancestors|X-Frame-Options|Refused to frame|Framing|CSP/i);
      for (const path of [`/embed/${room}`, `/room/${room}`, '/']) {
        stage.pages.add('/trap.html', frame(path));
        await mal.person.page.goto(`${stage.pages.origin}/trap.html`);
        await mal.person.enterFrame();
        assert.equal((await mal.person.view.$$('video-room, room-lobby')).length, 0, path);
      }
      await Promise.all([ann.sees('bob'), bob.sees('ann'), ann.finds('>>> room-tile', 2)]);
    });
  }
});
