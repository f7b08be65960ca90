import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import '../components/index.ts';
import type { Diagnosis, FindingCode } from '../components/room/diagnosis/diagnosis.ts';
import type { WidgetChunk } from '../scripts/lib/build-widget.mjs';
import type { RoomUser } from './support/room-user.ts';
import { Stage } from './support/stage.ts';

const ICON = '<link rel="icon" href="data:,">';
const MAY = 'allow="camera; microphone"';

/** Every file of the widget but those whose name fits. */
function scriptsWithout(pattern: RegExp): readonly string[] {
  const text = readFileSync(new URL('../dist/widget-chunks.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as readonly WidgetChunk[])
    .map(({ file }) => file)
    .filter((file) => !pattern.test(file));
}

describe('what the page around a room holds back is named, with what to write against it:', () => {
  const stage = new Stage({ browsers: ['chromium', 'firefox'] });
  const service = () => stage.service.origin;
  const socket = () => service().replace('http', 'ws');
  const room = () =>
    `<!doctype html>${ICON}<script type="module" src="${service()}/roomlet.js"></script><video-room></video-room>`;

  /** Somebody on a page with these headers; `frame`: attributes of the frame on it that the room stands in. */
  async function visits(
    headers: Readonly<Record<string, string>>,
    { browser = 'chromium', frame }: { browser?: 'chromium' | 'firefox'; frame?: string } = {},
  ): Promise<RoomUser> {
    stage.pages.add('/page.html', room(), headers);
    const path = frame === undefined ? '/page.html' : '/around.html';
    stage.pages.add(
      '/around.html',
      `<!doctype html>${ICON}<iframe width="900" height="700" ${frame}></iframe>`,
    );
    const user = await stage.visitor('bob', browser);
    // Provoked; what the room itself complains of is of no interest here.
    user.person.expected.push(
      /violat|Content.Security.Policy|[Pp]ermissions?.[Pp]olicy|Refused|refused|blocked|sandbox|NS_ERROR|ERR_|WebSocket|Failed to (?:load|fetch)|Loading failed|error loading dynamically|can’t establish/,
    );
    await user.person.page.goto(`${stage.pages.origin}${path}`);
    if (frame !== undefined) await user.person.enterFrame();
    await user.find('>>> room-lobby >>> [part~="check-button"]');
    return user;
  }

  async function findings({ person }: RoomUser): Promise<ReadonlyMap<FindingCode, string>> {
    const diagnosis = (await person.view.evaluate(() => document.querySelector('video-room')?.diagnose())) as
      Diagnosis | undefined;
    return new Map(diagnosis?.findings.map(({ code, snippet }) => [code, snippet]));
  }

  const policy = (change: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const directives = {
      'default-src': "'none'",
      'script-src': service(),
      'connect-src': `${service()} ${socket()}`,
      'img-src': 'blob: data:',
      ...change,
    };
    const text = Object.entries(directives).map(([name, value]) => `${name} ${value}`);
    return { 'content-security-policy': text.join('; ') };
  };

  it('nothing, on a page that allows all that is needed', async () => {
    const found = await findings(await visits(policy({})));
    assert.deepEqual(
      [...found.keys()].filter((code) => /^(?:csp|sandbox|page)|not-allowed|held-back/.test(code)),
      [],
    );
  });

  it('devices, by the header of the page', async () => {
    const found = await findings(await visits({ 'permissions-policy': 'camera=(), microphone=()' }));
    assert.match(
      found.get('camera-not-allowed') ?? '',
      /^Permissions-Policy: camera=\(self\), microphone=\(self\)/,
    );
    assert.ok(found.has('microphone-not-allowed'));
  });

  it('devices, by a frame that hands none on, also in the lobby; and the lobby’s check shows it in words', async () => {
    const user = await visits({}, { frame: `src="${service()}/embed/x"` });
    const found = await findings(user);
    assert.match(found.get('camera-held-back') ?? '', /^allow="camera; microphone; /);
    await user.find('>>> room-permission-help >>> room-snippet >>> ::-p-text(allow="camera; microphone;)');
    await user.press('>>> room-lobby >>> [part~="check-button"]');
    await user.find('>>> room-check >>> ::-p-text(The page around this room holds back your camera.)');
    await user.find('>>> room-check >>> room-snippet >>> ::-p-text(allow="camera; microphone;)');
  });

  for (const browser of ['chromium', 'firefox'] as const) {
    it(`the service, by connect-src, in ${browser}`, async () => {
      const found = await findings(await visits(policy({ 'connect-src': "'none'" }), { browser }));
      assert.equal(found.get('csp-connections'), `connect-src ${service()} ${socket()}`);
      assert.equal(found.has('service-unreachable'), false);
    });

    it(`WebSockets, by connect-src, in ${browser}`, async () => {
      const found = await findings(await visits(policy({ 'connect-src': service() }), { browser }));
      assert.equal(found.get('csp-websockets'), `connect-src ${service()} ${socket()}`);
      assert.equal(found.has('service-polling'), false);
    });

    it(`pictures, by img-src, in ${browser}`, async () => {
      const found = await findings(await visits(policy({ 'img-src': "'self'" }), { browser }));
      assert.equal(found.get('csp-images'), 'img-src blob: data:');
    });

    it(`parts of the room, by script-src, in ${browser}`, async () => {
      const files = scriptsWithout(/chunk-probe/).map((file) => `${service()}/${file}`);
      const found = await findings(await visits(policy({ 'script-src': files.join(' ') }), { browser }));
      assert.equal(found.get('csp-scripts'), `script-src ${service()}`);
    });
  }

  it('the origin, and with it the devices, by a sandbox', async () => {
    const user = await visits({}, { frame: `src="/page.html" sandbox="allow-scripts" ${MAY}` });
    const found = await findings(user);
    assert.equal(found.get('sandbox-origin'), 'sandbox="allow-scripts allow-same-origin"');
  });

  it('files and links, by a sandbox', async () => {
    const tokens = 'allow-scripts allow-same-origin';
    const found = await findings(await visits({}, { frame: `src="/page.html" sandbox="${tokens}" ${MAY}` }));
    assert.equal(found.get('sandbox-downloads'), `sandbox="${tokens} allow-downloads"`);
    assert.equal(found.get('sandbox-popups'), `sandbox="${tokens} allow-popups"`);
  });
});
