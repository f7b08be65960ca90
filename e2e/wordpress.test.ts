import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { BrowserName } from './support/browsers.ts';
import { differencesOf } from './support/differences.ts';
import type { RoomUser } from './support/room-user.ts';
import { newRoom, Stage } from './support/stage.ts';
import { openResources } from './support/probe.ts';
import { SyntheticStage, type SyntheticPage } from './support/synthetic.ts';
import { BlockEditor } from './support/wordpress/block-editor.ts';
import { WORDPRESS_REFUSAL } from './support/wordpress/refusal.ts';
import { looksAround } from './support/wordpress/theme-looks.ts';
import { WordPressSite } from './support/wordpress/wordpress-site.ts';
import type { WordPressUser } from './support/wordpress/wordpress-user.ts';
import type { Look } from './synthetic/inspect-styles.ts';
import type { SceneName } from './synthetic/scene-names.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
/** What may be in no name of a room, says the service. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const SETTINGS = '/wp-admin/options-general.php?page=roomlet';
const BLOCK_THEME = 'twentytwentythree';
const CLASSIC_THEME = 'twentytwentyone';
/** Breaks out of attributes and text where somebody forgot to escape. */
const HOSTILE = `"'><script>window.broken=1</script><img src=x onerror=window.broken=1>`;

describe('a WordPress site', { skip: WORDPRESS_REFUSAL ?? false }, () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  const site = new WordPressSite();
  let administrator: WordPressUser;
  let author: WordPressUser;
  let subscriber: WordPressUser;

  before(async () => {
    await site.start();
    await useServer();
    [administrator, author, subscriber] = await Promise.all([
      site.user('administrator'),
      site.user('author'),
      site.user('subscriber'),
    ]);
  });
  after(() => site.close());

  const useServer = () => site.run(`update_option( 'roomlet_server', '${stage.service.origin}' );`);
  const useTheme = (name: string) => site.run(`switch_theme( '${name}' );`);
  const serverOption = () => site.run(`echo get_option( 'roomlet_server' );`);
  const pathOf = (address: string) => address.slice(site.origin.length);

  /** Somebody who reads a post, without an account. */
  async function visitor(name: string, link: string, browser: BrowserName = 'chromium'): Promise<RoomUser> {
    const user = await stage.visitor(name, browser);
    await user.person.page.goto(link);
    return user;
  }

  /** Two visitors of a post see and hear each other. */
  async function holdCall(link: string, other: BrowserName = 'chromium'): Promise<readonly RoomUser[]> {
    const [ann, bob] = await Promise.all([visitor('ann', link), visitor('bob', link, other)]);
    for (const user of [ann, bob]) {
      await user.join();
      await user.isJoined();
    }
    await Promise.all([ann.sees('bob'), bob.sees('ann')]);
    await Promise.all([ann.hears(), bob.hears()]);
    return [ann, bob];
  }

  it('has the room that an administrator puts into an HTML block, as in the README', async () => {
    await useTheme(BLOCK_THEME);
    const snippet = /```html\n([\s\S]*?)```/.exec(README)?.[1] ?? '';
    const room = newRoom();
    const html = snippet
      .replaceAll('https://meet.example.org', stage.service.origin)
      .replaceAll('tea-time', room);
    const { link, raw } = await administrator.publish(`<!-- wp:html -->\n${html}<!-- /wp:html -->`);
    assert.ok(raw.includes(html), 'it is stored as it was written');
    await holdCall(link);
  });

  it('has the room of a post where an author wrote the shortcode', async () => {
    await useTheme(CLASSIC_THEME);
    const { id, link } = await author.publish('Come in.\n\n[roomlet]\n\nSee you.');
    const [ann] = await holdCall(link);
    const room = await ann?.person.page.$eval('video-room', (element) => element.getAttribute('room'));
    const { hostname, port } = new URL(site.origin);
    assert.match(room ?? '', new RegExp(`^${hostname}-${port}-[0-9a-f]{6}-${id}$`));
  });

  it('has the room that an author inserts in the editor, where nothing is opened', async () => {
    await useTheme(BLOCK_THEME);
    const writer = await stage.visitor('writer');
    // The editor of WordPress asks for things that authors may not see.
    writer.person.expected.push(/403/);
    await author.sitAt(writer.person.page);
    const editor = await BlockEditor.open(writer.person, site.origin);
    await editor.write('Our meeting');
    await editor.insert('Video room');
    await editor.reads('Visitors of the published post meet here');
    const room = newRoom();
    await editor.type('Name of the room', room);
    const link = await editor.publish();

    assert.deepEqual(await openResources(writer.person.page), { peers: 0, tracks: 0 });
    const opened = await writer.person.page.evaluate(() => window.probe.tracks.length);
    assert.equal(opened, 0, 'no camera was opened while somebody wrote');
    assert.equal(await writer.person.page.$('video-room'), null);

    const [ann] = await holdCall(link, 'firefox');
    assert.equal(await ann?.person.page.$eval('video-room', (element) => element.getAttribute('room')), room);
  });

  it('speaks the language of the site: in posts, in the editor and in the settings', async () => {
    await site.speak('de_DE');
    try {
      const { link } = await author.publish('[roomlet]');
      assert.match(await (await fetch(link)).text(), />Videoraum öffnen<\/a><\/video-room>/);
      const user = await visitor('leser', link);
      await user.find('>>> room-lobby >>> ::-p-text(Beitreten)');

      const settings = await (await administrator.fetch(SETTINGS)).text();
      assert.match(settings, />Adresse des Servers<.*fügen Sie den Block „Videoraum“ ein/is);
      const plugins = await (await administrator.fetch('/wp-admin/plugins.php')).text();
      assert.match(plugins, /Ein Videoraum in jedem Beitrag/);

      const writer = await stage.visitor('verfasser');
      writer.person.expected.push(/403/);
      await author.sitAt(writer.person.page);
      const editor = await BlockEditor.open(writer.person, site.origin);
      await editor.insert('Videoraum');
      await editor.reads('Hier treffen sich die Besucher des veröffentlichten Beitrags');
      await editor.reads('Mit ausgeschalteter Kamera beginnen');
    } finally {
      await site.speak('');
    }
  });

  it('takes the element and scripts out of what an author writes as HTML', async () => {
    const { link, raw } = await author.publish(
      '<!-- wp:html --><video-room room="tea"></video-room><script>1</script><!-- /wp:html -->',
    );
    assert.doesNotMatch(raw, /<video-room|<script/);
    const html = await (await fetch(link)).text();
    assert.doesNotMatch(
      html,
      /<video-room|roomlet\.js/,
      'and there is no script of ours where there is no room',
    );
  });

  it('lets an author choose what is harmless, and nothing else', async () => {
    const every = `layout="grid" call-mode="ring" theme="dark" audio-only start-muted="yes" start-camera-off no-chat
      no-screenshare no-settings no-self-view relay-only`;
    const json = JSON.stringify({
      room: HOSTILE,
      layout: HOSTILE,
      autojoin: true,
      server: 'https://evil.example',
    });
    const { link } = await author.publish(
      [
        `[roomlet room="Tea & “talk”" ${every}]`,
        `[roomlet room='x" autojoin onclick="window.broken=1' layout="'><script>" theme="no" audio-only="no"]`,
        '[roomlet server="https://evil.example" autojoin email="a@example.org" token="x" end-url="https://evil.example" onclick="1"]',
        `<!-- wp:roomlet/room ${json.replaceAll('<', '\\u003c').replaceAll('>', '\\u003e')} /-->`,
      ].join('\n\n'),
    );
    const user = await stage.visitor('reader');
    const warnings: string[] = [];
    user.person.page.on(
      'console',
      (message) => void (message.type() === 'warn' && warnings.push(message.text())),
    );
    await user.person.page.goto(link);
    await user.finds('>>> room-lobby', 4);
    const found = await user.person.page.$$eval('video-room', (rooms) =>
      rooms.map((room) => room.getAttributeNames().map((name) => [name, room.getAttribute(name)].join('='))),
    );
    assert.deepEqual(found[0], [
      'room=Tea & “talk”',
      'layout=grid',
      'call-mode=ring',
      'theme=dark',
      'audio-only=',
      'start-muted=',
      'start-camera-off=',
      'no-chat=',
      'no-screenshare=',
      'no-settings=',
      'no-self-view=',
      'relay-only=',
    ]);
    for (const attributes of found.slice(1)) assert.equal(attributes.length, 1, attributes.join());
    assert.match(found[1]?.[0] ?? '', /^room=x" autojoin/);
    // Warnings come late: this one comes after any other.
    await user.person.page.evaluate(() => {
      const unknown = document.createElement('video-room');
      unknown.setAttribute('unheard-of', '');
      document.body.append(unknown);
    });
    await user.person.waitFor('a warning', () => warnings.some((text) => text.includes('unheard-of')));
    assert.equal(warnings.length, 1, `the element knows everything that may be chosen: ${warnings.join()}`);
    assert.equal(await user.person.page.evaluate(() => 'broken' in window), false);
  });

  it('shows a link to the room where the script is missing, and in its feed', async () => {
    const { link, id } = await author.publish('[roomlet room="Tea & talk"]');
    const address = `${stage.service.origin}/room/Tea%20%26%20talk`;
    assert.ok(
      (await (await fetch(link)).text()).includes(
        `<a href="${address}">Open the video room</a></video-room>`,
      ),
    );
    const feed = await (await fetch(`${site.origin}/?feed=rss2&p=${id}&withoutcomments=1`)).text();
    assert.ok(feed.includes(`<p><a href="${address}">Open the video room</a></p>`));
    assert.doesNotMatch(feed, /<video-room/);
  });

  it('loads the script once for several rooms, as a module, and has nothing inline of ours', async () => {
    const { link } = await author.publish('[roomlet room="one"]\n\n[roomlet room="two"]');
    const html = await (await fetch(link)).text();
    const tags =
      html.match(/<script[^>]*>[^<]*(?:roomlet|Roomlet)?[^<]*<\/script>|<script[^>]*roomlet[^>]*>/g) ?? [];
    assert.deepEqual(
      tags.filter((tag) => /roomlet/i.test(tag)).map((tag) => tag.replace(/ id="[^"]*"/, '')),
      [`<script type="module" src="${stage.service.origin}/roomlet.js"></script>`],
    );
    assert.doesNotMatch(html, /<(?:style|link)[^>]*roomlet/);
  });

  it('enqueues a module where WordPress can', async () => {
    const { link } = await author.publish('[roomlet]');
    // WordPress before 6.5 can not: it gets the function that newer ones have, to see how it is called.
    const remove = site.extend('script-modules.php');
    try {
      const html = await (await fetch(link)).text();
      const tags = html.match(/<script[^>]*roomlet\.js[^>]*>/g) ?? [];
      assert.deepEqual(tags, [
        `<script type="module" src="${stage.service.origin}/roomlet.js" id="roomlet-js-module">`,
      ]);
    } finally {
      remove();
    }
  });

  describe('gives rooms names', () => {
    /** What PHP makes of each of some texts, where `$text` is one of them. */
    async function each(texts: readonly string[], code: string): Promise<readonly string[]> {
      const json = Buffer.from(JSON.stringify(texts)).toString('base64');
      const made = await site.run(`
        foreach ( json_decode( base64_decode( '${json}' ) ) as $text ) $made[] = ${code};
        echo json_encode( $made );`);
      return JSON.parse(made) as readonly string[];
    }

    async function roomsOf(link: string): Promise<readonly string[]> {
      const user = await visitor('reader', link);
      await user.find('>>> room-lobby');
      return user.person.page.$$eval('video-room', (rooms) =>
        rooms.map((room) => room.getAttribute('room') ?? ''),
      );
    }

    it('as their authors write them', async () => {
      const names = ['100%41 <now> & “talk”', 'Ünï  cödé 日本'];
      const blocks = names.map((room) => {
        const json = JSON.stringify({ room }).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
        return `<!-- wp:roomlet/room ${json.replaceAll('&', '\\u0026')} /-->`;
      });
      const { link } = await administrator.publish(blocks.join('\n\n'));
      assert.deepEqual(await roomsOf(link), names);
    });

    it('of their own where authors write none, or the word that stands for that', async () => {
      const { link, raw } = await author.publish(
        '[roomlet]\n\n[roomlet room="auto"]\n\n[roomlet room=" auto "]\n\n<!-- wp:roomlet/room {"room":"auto"} /-->',
      );
      assert.match(raw, /"room":"auto"/);
      const [own, ...others] = await roomsOf(link);
      assert.match(own ?? '', /-\d+$/);
      assert.deepEqual(others, [own, own, own]);
      assert.doesNotMatch(await (await fetch(link)).text(), /\/room\/auto"/);
    });

    it('that the service takes', async () => {
      const refused = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
        (character) => INVISIBLE.test(character),
      );
      const lines = /[\t\n\v\f\r\u2028\u2029]/;
      const texts = {
        [refused.filter((character) => !lines.test(character)).join('')]: '',
        'tea\r\n\ttime': 'tea time',
        '\u3000 tea\u00a0': 'tea',
        '.': '',
        '..': '',
        ['a'.repeat(101)]: 'a'.repeat(100),
        // Each is two of the units that the service counts.
        ['🫖'.repeat(60)]: '🫖'.repeat(50),
        [`a${'🫖'.repeat(60)}`]: `a${'🫖'.repeat(49)}`,
      };
      assert.ok(refused.length > 4000);
      const cleaned = await each(Object.keys(texts), 'Roomlet\\clean_room_name( $text )');
      assert.deepEqual(cleaned, Object.values(texts));
    });

    it('that no other site has', async () => {
      const long = `https://${'long.'.repeat(30)}example.org`;
      const homes = [
        'https://example.org',
        'https://example.org/日本',
        'https://example.org/中国',
        'https://example.org/a-b',
        'https://example.org/a/b',
        'https://example.org/A-b',
        'https://example.org:8443',
        'https://my-example.org/',
        `${long}/a`,
        `${long}/b`,
      ];
      const named = `( function() use ( $text ) {
        add_filter( 'option_home', $home = fn() => $text, 99 );
        $name = Roomlet\\default_room_name();
        remove_filter( 'option_home', $home, 99 );
        return $name;
      } )()`;
      const names = await each(homes, named);
      assert.equal(names[0], 'example.org');
      assert.equal(names[7], 'my-example.org');
      assert.equal(new Set(names).size, homes.length, names.join());
      for (const name of names) assert.ok(name.length <= 100 && !INVISIBLE.test(name), name);
      assert.deepEqual(await each(['http://example.org', 'http://example.org/a/b/'], named), [
        names[0],
        names[4],
      ]);
    });
  });

  describe('keeps its looks, and the room its own', () => {
    /** Wide enough for every control, in the same corner of every page: dialogs stand in the middle of the window. */
    const FRAME = `video-room { position: fixed; inset: 0 auto auto 0; margin: 0 !important; block-size: 640px;
      inline-size: 640px !important; max-inline-size: none !important }`;
    const SCENES = ['lobby', 'two', 'chat', 'settings', 'ended'] as const;
    const POST = `
      <!-- wp:heading --><h2>A heading</h2><!-- /wp:heading -->
      <!-- wp:paragraph --><p>Text with a <a href="#">link</a> and <code>code</code>.</p><!-- /wp:paragraph -->
      <!-- wp:roomlet/room {"room":"tea"} /-->
      <!-- wp:quote --><blockquote class="wp-block-quote"><p>A quote</p><cite>Somebody</cite></blockquote><!-- /wp:quote -->
      <!-- wp:buttons --><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link wp-element-button">Button</a></div></div><!-- /wp:buttons -->
      <!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>A cell</td></tr></tbody></table></figure><!-- /wp:table -->`;
    let synthetic: SyntheticStage;
    let plain: ReadonlyMap<SceneName, readonly Look[]>;
    let link = '';

    before(async () => {
      ({ link } = await author.publish(POST));
      synthetic = await SyntheticStage.open('chromium');
      plain = await looksInside(await synthetic.page('<main><video-room room="tea"></video-room></main>'));
    });
    beforeEach(useServer);
    after(() => synthetic.close());

    async function looksInside(opened: SyntheticPage): Promise<ReadonlyMap<SceneName, readonly Look[]>> {
      await opened.page.addStyleTag({ content: FRAME });
      await opened.page.setViewport({ width: 1280, height: 800 });
      // What is on its way somewhere else would be measured there.
      await opened.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      const found = new Map<SceneName, readonly Look[]>();
      for (const scene of SCENES) {
        await opened.show(scene);
        found.set(scene, await opened.page.evaluate(() => window.synthetic.looks()));
      }
      await opened.close();
      return found;
    }

    for (const theme of [BLOCK_THEME, CLASSIC_THEME]) {
      it(`inside of it, under ${theme}`, async () => {
        await useTheme(theme);
        const opened = await synthetic.blank();
        await opened.page.goto(link);
        const inside = await looksInside(opened);
        for (const scene of SCENES) {
          const expected = plain.get(scene) ?? [];
          assert.ok(expected.length >= 5, `${expected.length} elements were measured in "${scene}"`);
          assert.deepEqual(differencesOf(expected, inside.get(scene) ?? []), [], scene);
        }
      });

      it(`around it, under ${theme}, and the room is as wide as the text`, async () => {
        await useTheme(theme);
        await site.run(`update_option( 'roomlet_server', '' );`);
        const reader = await visitor('reader', link);
        assert.equal(await reader.person.page.$('video-room'), null);
        const without = await looksAround(reader.person.page);
        assert.ok(without.length > 30, `${without.length} elements were measured`);

        await useServer();
        await reader.person.page.reload();
        await reader.find('>>> room-lobby');
        assert.deepEqual(differencesOf(without, await looksAround(reader.person.page)), []);
        const [room, text] = await reader.person.page.evaluate(() =>
          ['video-room', 'h2 + p'].map((selector) => {
            const { left, width } =
              document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
            return { left, width };
          }),
        );
        assert.deepEqual(room, text);
      });
    }
  });

  describe('has a settings page', () => {
    beforeEach(useServer);

    /** What the form would send. */
    async function save(user: WordPressUser, server: string, withNonce = true): Promise<Response> {
      const page = await (await administrator.fetch(SETTINGS)).text();
      const nonce = withNonce ? (/name="_wpnonce" value="([^"]+)"/.exec(page)?.[1] ?? '') : '';
      const fields = { option_page: 'roomlet', action: 'update', _wpnonce: nonce, roomlet_server: server };
      return user.fetch('/wp-admin/options.php', { method: 'POST', body: new URLSearchParams(fields) });
    }

    it('where an administrator enters the address, and is told what is wrong with another', async () => {
      const user = await stage.visitor('administrator');
      await administrator.sitAt(user.person.page);
      await user.person.page.goto(site.origin + SETTINGS);
      const enter = async (address: string, answer: string) => {
        const field = await user.find('#roomlet_server');
        await field.click({ count: 3 });
        await field.type(address);
        await Promise.all([user.person.page.waitForNavigation(), user.press('#submit')]);
        await user.reads(answer);
      };
      await enter('http://meet.example.org', 'This is not the address of a server');
      assert.equal(await serverOption(), stage.service.origin, 'the one before is kept');
      await enter('https://Meet.example.org/', 'Settings saved');
      assert.equal(await serverOption(), 'https://meet.example.org');

      const knowsLetters = (await site.run(`echo (int) function_exists( 'idn_to_ascii' );`)) === '1';
      await enter(
        'https://Bücher.example.org',
        knowsLetters ? 'Settings saved' : 'the form that begins with xn--',
      );
      if (!knowsLetters) await enter('https://xn--bcher-kva.example.org', 'Settings saved');
      assert.equal(await serverOption(), 'https://xn--bcher-kva.example.org');
    });

    it('that stores no address but an origin that browsers open cameras for', async () => {
      const refused = [
        HOSTILE,
        `https://meet.example.org/${HOSTILE}`,
        `${['java', 'script'].join('')}:alert(1)//https://meet.example.org`,
        'https://me@meet.example.org',
        'https://meet.example.org/room/tea',
        'https://meet.example.org/?a',
        'https://meet.example.org"onload="1',
        'http://localhost.example.org',
        '//meet.example.org',
        'meet.example.org',
      ];
      const taken = ['https://meet.example.org:8443', 'http://localhost:3000', 'http://[::1]:3000', ''];
      await save(administrator, HOSTILE);
      assert.equal(await serverOption(), stage.service.origin);

      const addresses = Buffer.from(JSON.stringify([...refused, ...taken])).toString('base64');
      const stored = await site.run(`
        require WP_PLUGIN_DIR . '/roomlet/includes/settings-page.php';
        require ABSPATH . 'wp-admin/includes/admin.php';
        Roomlet\\register_settings();
        foreach ( json_decode( base64_decode( '${addresses}' ) ) as $address ) {
          $stored[] = sanitize_option( 'roomlet_server', $address );
        }
        echo json_encode( $stored );`);
      assert.deepEqual(JSON.parse(stored), [...refused.map(() => stage.service.origin), ...taken]);
    });

    it('that is for administrators only, and for their own forms', async () => {
      for (const user of [author, subscriber]) {
        assert.equal((await user.fetch(SETTINGS)).status, 403);
        assert.equal((await save(user, 'https://evil.example')).status, 403);
      }
      assert.equal((await save(administrator, 'https://evil.example', false)).status, 403);
      assert.equal(await serverOption(), stage.service.origin);
    });

    it('and trusts not even what is stored', async () => {
      const { link } = await author.publish('[roomlet]');
      await site.run(`update_option( 'roomlet_server', base64_decode( '${btoa(HOSTILE)}' ) );`);
      const settings = await (await administrator.fetch(SETTINGS)).text();
      assert.doesNotMatch(settings, /window\.broken/);
      const html = await (await fetch(link)).text();
      assert.doesNotMatch(html, /window\.broken|<video-room/);
      const seen = await (await author.fetch(pathOf(link))).text();
      assert.match(seen, /an administrator has to enter the server’s address/);
      assert.doesNotMatch(html, /an administrator has to enter/, 'visitors are not bothered');
    });
  });

  it('has heard no complaint about the plugin from PHP or WordPress', () => {
    assert.doesNotMatch(site.complaints, /plugins\/roomlet|roomlet_|Roomlet\\/);
  });

  it('keeps nothing of the plugin on any site of a network once it is deleted there', async () => {
    await site.makeNetwork();
    const left = await site.runOnNetwork(`
      require ABSPATH . 'wp-admin/includes/admin.php';
      wp_insert_site( array( 'domain' => 'localhost', 'path' => '/two/', 'network_id' => 1, 'user_id' => 1 ) );
      foreach ( get_sites() as $site ) {
        update_blog_option( $site->blog_id, 'roomlet_server', 'https://meet.example.org' );
      }
      $stored = fn() => array_map( fn( $site ) => get_blog_option( $site->blog_id, 'roomlet_server' ), get_sites() );
      $before = $stored();
      uninstall_plugin( 'roomlet/roomlet.php' );
      wp_cache_flush();
      echo json_encode( array( $before, $stored() ) );`);
    const address = 'https://meet.example.org';
    assert.deepEqual(JSON.parse(left), [
      [address, address],
      [false, false],
    ]);
  });

  it('keeps nothing of the plugin once it is deleted', async () => {
    await useServer();
    const left = await site.run(`
      require ABSPATH . 'wp-admin/includes/admin.php';
      deactivate_plugins( 'roomlet/roomlet.php' );
      delete_plugins( array( 'roomlet/roomlet.php' ) );
      global $wpdb;
      echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%roomlet%'" );
      echo file_exists( WP_PLUGIN_DIR . '/roomlet' ) ? ' and files' : '';`);
    assert.equal(left, '0');
  });
});
