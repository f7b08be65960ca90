import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { differencesOf } from './support/differences.ts';
import { SyntheticStage, type SyntheticPage } from './support/synthetic.ts';
import type { Look } from './synthetic/inspect-styles.ts';
import { SCENE_NAMES, type SceneName } from './synthetic/scene-names.ts';

/** The frame that both pages give to the room: whose page it is decides how large it is and where it stands. */
const FRAME = 'main { inline-size: 900px; block-size: 640px } main video-room { block-size: 640px }';

/** What page authors write, and what it hits. Each alone, so that a failure names its cause. */
const STYLES: Readonly<Record<string, string>> = {
  'a reset': `*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: border-box; font: inherit; vertical-align: baseline }
    ul { list-style: none } a { color: inherit; text-decoration: none } button { background: none; border: none }`,
  'a huge base font': 'html { font-size: 28px } body { font: 28px/2.4 Georgia, serif }',
  'important rules for everything': `* { box-sizing: content-box !important; letter-spacing: .3em !important; word-spacing: 1em !important;
    line-height: 3 !important; text-transform: uppercase !important; color: red !important; text-align: right !important;
    font-style: italic !important; white-space: nowrap !important; text-indent: 2em !important; cursor: crosshair !important;
    text-shadow: 1px 1px lime !important; font-weight: 900 !important; hyphens: auto !important; tab-size: 16 !important }`,
  'rules that paint everything': `* { outline: 2px dotted blue !important; background: yellow !important; text-align: end !important;
    list-style: square !important; box-shadow: 0 0 9px lime !important; object-fit: none !important; resize: both !important }`,
  'its own buttons, fields, pictures and headings': `button, input, select, textarea { all: unset; font: 30px cursive; padding: 40px; background: lime }
    video, canvas, img, svg { max-width: 10px; max-height: 10px; filter: invert(1) } h1, h2, p { font-size: 60px; margin: 50px }
    dialog, [popover] { display: none !important } label { display: none }`,
  'rules by attribute, class and part': `[part] { display: none !important; margin: 99px } [class] { padding: 20px !important } [hidden] { display: block !important }
    .button, .tool, .panel, .base, .call, .stage { display: none !important } [role] { opacity: .2 !important } ::slotted(*) { color: red !important }`,
  'motion and filters': '* { transition: all 9s !important } html { scroll-behavior: smooth }',
};

const SCENES: readonly SceneName[] = SCENE_NAMES.filter((name) => name !== 'joining');

describe('a hostile page', () => {
  let stage: SyntheticStage;
  const plain = new Map<SceneName, readonly Look[]>();

  async function looks(style: string): Promise<ReadonlyMap<SceneName, readonly Look[]>> {
    const opened: SyntheticPage = await stage.page(
      '<main><video-room></video-room></main>',
      `<style>${style}</style><style>body { margin: 0 } ${FRAME}</style>`,
    );
    await opened.page.setViewport({ width: 1280, height: 800 });
    // What is on its way somewhere else would be measured there.
    await opened.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const result = new Map<SceneName, readonly Look[]>();
    for (const scene of SCENES) {
      await opened.show(scene);
      result.set(scene, await opened.page.evaluate(() => window.synthetic.looks()));
    }
    await opened.close();
    return result;
  }

  before(async () => {
    stage = await SyntheticStage.open('chromium');
    for (const [scene, found] of await looks('')) plain.set(scene, found);
  });
  after(() => stage.close());

  it('can be told from a plain one by what is measured', async () => {
    const changed = await looks('video-room { --room-font-size: 16px }');
    for (const [scene, own] of plain) {
      assert.ok(own.length >= 5, `${own.length} elements were measured in "${scene}"`);
      assert.notDeepEqual(changed.get(scene), own);
    }
  });

  for (const [name, style] of Object.entries(STYLES)) {
    it(`with ${name} changes nothing inside`, async () => {
      const differences: string[] = [];
      for (const [scene, found] of await looks(style)) {
        const expected = plain.get(scene) ?? [];
        differences.push(...differencesOf(expected, found).map((difference) => `${scene}: ${difference}`));
      }
      assert.deepEqual(differences, []);
    });
  }
});
