import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { SyntheticStage, type SyntheticPage, type Viewport } from './support/synthetic.ts';
import { SCENE_NAMES } from './synthetic/scene-names.ts';

const AXE = readFileSync(new URL('../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const WINDOW: Viewport = { width: 1280, height: 800 };
/** A page as an author would write it: our element is not alone with its headings and landmarks. */
const BODY = '<main><h1>A page</h1><video-room></video-room></main>';
const HEAD =
  '<meta name="color-scheme" content="light dark"><style>h1 { font-size: 20px } body { margin: 0 } video-room { block-size: 640px }</style>';
/** The room has the whole window. */
const FULL = '<style>body { margin: 0 } video-room { position: fixed; inset: 0; block-size: 100dvh }</style>';

describe('a room for everyone', () => {
  let stage: SyntheticStage;
  let opened: SyntheticPage;

  before(async () => {
    stage = await SyntheticStage.open('chromium');
  });
  after(() => stage.close());

  async function open(body: string, head: string, viewport: Viewport = WINDOW): Promise<void> {
    opened = await stage.page(body, head);
    await opened.page.setViewport(viewport);
  }

  /** Media features that Puppeteer has no name for. */
  async function prefer(features: Readonly<Record<string, string>>): Promise<void> {
    const session = await opened.page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
  }

  /** What axe-core finds against WCAG 2.2 A and AA and its own best practices. */
  async function violations(): Promise<readonly string[]> {
    await opened.page.evaluate(AXE);
    const { violations: found } = (await opened.page.evaluate(async () => {
      const { axe } = window as unknown as { readonly axe: { run(): Promise<AxeResults> } };
      return axe.run();
    })) as AxeResults;
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
  }

  for (const theme of ['light', 'dark'] as const) {
    it(`breaks no rule that a program can check, in any state (${theme})`, async () => {
      await open(BODY, HEAD);
      await prefer({ 'prefers-color-scheme': theme, 'prefers-reduced-motion': 'reduce' });
      const problems: string[] = [];
      for (const scene of SCENE_NAMES) {
        await opened.show(scene);
        problems.push(...(await violations()).map((problem) => `${scene}: ${problem}`));
      }
      assert.deepEqual(problems, []);
      await opened.close();
    });
  }

  it('shows every control, and which are on, in forced colours', async () => {
    await open(BODY, HEAD);
    await prefer({ 'forced-colors': 'active' });
    const problems: string[] = [];
    for (const scene of SCENE_NAMES) {
      await opened.show(scene);
      const unseen = await opened.page.evaluate(() => window.synthetic.unseenControls());
      problems.push(...unseen.map((problem) => `${scene}: ${problem}`));
    }
    assert.deepEqual(problems, []);
    await opened.close();
  });

  it('moves nothing where less motion is asked for', async () => {
    await open(BODY, HEAD);
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const problems: string[] = [];
    for (const scene of SCENE_NAMES) {
      await opened.show(scene);
      const motions = await opened.page.evaluate(() => window.synthetic.motions());
      problems.push(...motions.map((problem) => `${scene}: ${problem}`));
    }
    assert.deepEqual(problems, []);
    await opened.close();
  });

  it('is mirrored where people read from right to left', async () => {
    await open(BODY, HEAD);
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const problems: string[] = [];
    for (const scene of SCENE_NAMES) {
      await opened.page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
      await opened.show(scene);
      const places = await opened.page.evaluate(() => window.synthetic.places(false));
      await opened.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
      // Afresh: what opens beside something is placed when it opens.
      await opened.show(scene);
      const mirrored = await opened.page.evaluate(() => window.synthetic.places(true));
      const layout = await opened.page.evaluate(() => window.synthetic.layoutProblems());
      problems.push(
        ...layout.map((problem) => `${scene}: ${problem}`),
        ...mirrored.flatMap((place, index) =>
          place === places[index]
            ? []
            : [`${scene}: ${place} in a mirror, ${String(places[index])} otherwise`],
        ),
      );
    }
    assert.deepEqual(problems, []);
    await opened.close();
  });

  it('can be used in a window of 1280 × 1024 at 400 %', async () => {
    await open('<video-room></video-room>', FULL);
    await opened.page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    const problems: string[] = [];
    for (const scene of SCENE_NAMES) {
      await opened.show(scene);
      const found = await opened.page.evaluate(() => window.synthetic.layoutProblems());
      problems.push(...found.map((problem) => `${scene}: ${problem}`));
    }
    assert.deepEqual(problems, []);
    await opened.close();
  });
});
