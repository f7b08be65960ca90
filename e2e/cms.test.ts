import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { FRAME_ALLOW, PAGE_ALLOW } from '../components/media/policy-facts.ts';
import type { RoomUser } from './support/room-user.ts';
import { pageOf, ROOT, snippetsOf } from './support/snippets.ts';
import { Stage } from './support/stage.ts';

const PAGE = 'docs/cms.md';
const ROOM = 'tea-time';
/** What a frame has to be handed on, as `diagnose()` tells. */
const FEATURES = featuresOf(FRAME_ALLOW);

/** The names in all `allow` attributes of a text, sorted. */
function featuresOf(html: string): readonly string[] {
  return [...html.matchAll(/\ballow="([^"]*)"/g)]
    .flatMap(([, value = '']) => value.split(';'))
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .sort();
}

describe('the page on content management systems', () => {
  const stage = new Stage({ browsers: ['chromium'] });
  const [block, frame, ...others] = snippetsOf(PAGE, 'html');

  async function reader(name: string, snippet = ''): Promise<RoomUser> {
    stage.pages.add(`/${name}.html`, pageOf(snippet, stage.service.origin));
    const user = await stage.visitor(name);
    await user.person.page.goto(`${stage.pages.origin}/${name}.html`);
    return user;
  }

  it('has two snippets for pages, which are run here, and a shortcode, which the plugin runs', () => {
    assert.deepEqual(others, []);
    assert.equal(snippetsOf(PAGE, 'text').length, 1);
    assert.equal(readFileSync(new URL(PAGE, ROOT), 'utf8').split('```').length, 1 + 2 * 3);
  });

  it('"with an HTML block": lobby, then call', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    const user = await reader('block', block);
    await user.join();
    await Promise.all([user.sees('friend'), user.hears(), friend.sees('block')]);
    assert.equal(await user.person.page.$eval('video-room', (room) => room.checkVisibility()), true);
  });

  it('"an iframe and nothing else": lobby, then call, and no feature of the room is held back', async () => {
    const friend = await stage.participant('friend', { room: ROOM });
    const user = await reader('frame', frame);
    await user.person.enterFrame();
    await user.join();
    await Promise.all([user.sees('friend'), user.hears(), friend.sees('frame')]);
    const { known, heldBack } = await user.person.view.evaluate((names) => {
      // Chromium's; it is not among TypeScript's types.
      const policy = (
        document as unknown as { featurePolicy: Record<'features' | 'allowedFeatures', () => string[]> }
      ).featurePolicy;
      const asked = names.filter((name) => policy.features().includes(name));
      return {
        known: asked.length,
        heldBack: asked.filter((name) => !policy.allowedFeatures().includes(name)),
      };
    }, FEATURES);
    assert.ok(known >= 8, `Chromium knows ${known} of them`);
    assert.deepEqual(heldBack, []);
  });

  it('hands on to a frame what the demo does, what diagnose() tells, and what the service lets into it', async () => {
    const files = [
      'README.md',
      ...['docs', 'demo'].flatMap((folder) =>
        readdirSync(new URL(folder, ROOT)).map((name) => `${folder}/${name}`),
      ),
    ];
    const frames = files
      .filter((file) => /\.(?:md|html)$/.test(file))
      .map((file) => [file, featuresOf(readFileSync(new URL(file, ROOT), 'utf8'))] as const)
      .filter(([, features]) => features.length > 0);
    assert.deepEqual(
      frames.map(([file]) => file),
      [PAGE, 'demo/iframe.html'],
    );
    for (const [file, features] of frames) assert.deepEqual(features, FEATURES, file);

    const named = (header: string) =>
      [...header.matchAll(/([a-z-]+)=\(self\)/g)].map(([, name = '']) => name).sort();
    assert.deepEqual(named(PAGE_ALLOW), FEATURES);
    const { headers } = await fetch(`${stage.service.origin}/embed/${ROOM}`);
    assert.deepEqual(named(headers.get('permissions-policy') ?? ''), FEATURES);
  });
});
