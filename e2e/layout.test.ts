import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SyntheticStage, type SyntheticPage, type Viewport } from './support/synthetic.ts';
import type { SceneName } from './synthetic/scene-names.ts';

const COUNTS = [1, 2, 3, 5, 9, 16];
const SIZES: readonly Viewport[] = [
  { width: 280, height: 500 },
  { width: 320, height: 480 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 600, height: 600 },
  { width: 1024, height: 720 },
  { width: 1280, height: 440 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1300 },
];
const FRAME = `<style>
  body { margin: 0 }
  video-room { inline-size: var(--w); block-size: var(--h) }
</style>`;

describe('the layout of a room', () => {
  let stage: SyntheticStage;
  let opened: SyntheticPage;

  before(async () => {
    stage = await SyntheticStage.open('chromium');
    opened = await stage.page('<video-room></video-room>', FRAME);
    await opened.page.setViewport({ width: 2560, height: 1300 });
    // Where things come to lie is the question here, not how they get there.
    await opened.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  });
  after(() => stage.close());

  async function frame({ width, height }: Viewport): Promise<void> {
    await opened.page.evaluate(
      (w, h) => {
        document.documentElement.style.setProperty('--w', `${w}px`);
        document.documentElement.style.setProperty('--h', `${h}px`);
      },
      width,
      height,
    );
    await opened.settled();
  }

  /** All that is wrong in all sizes of the frame, so that one run tells everything. */
  async function problemsInAllSizes(sizes = SIZES): Promise<readonly string[]> {
    const problems: string[] = [];
    for (const size of sizes) {
      await frame(size);
      const found = await opened.page.evaluate(() => window.synthetic.layoutProblems());
      problems.push(...found.map((problem) => `${size.width} × ${size.height}: ${problem}`));
    }
    return problems;
  }

  for (const count of COUNTS) {
    it(`with ${count === 1 ? 'one picture' : `${count} pictures`} has room for everything, from 280 to 2,560 pixels`, async () => {
      await opened.show('alone');
      await opened.page.evaluate((others) => window.synthetic.gather(others), count - 1);
      assert.deepEqual(await problemsInAllSizes(), []);
    });

    if (count > 2)
      it(`with ${count} pictures of which one is a screen shows all of the screen`, async () => {
        await opened.show('alone');
        await opened.page.evaluate((others) => window.synthetic.gather(others, 1), count - 2);
        assert.deepEqual(await problemsInAllSizes(), []);
      });
  }

  const scenes: readonly SceneName[] = [
    'lobby',
    'lobby refused',
    'lobby error',
    'chat',
    'people',
    'settings',
    'links',
    'ring',
    'calling',
    'reconnecting',
    'error',
    'ended',
  ];
  for (const scene of scenes) {
    it(`in the state "${scene}" has room for everything, too`, async () => {
      await opened.show(scene);
      assert.deepEqual(await problemsInAllSizes(SIZES.filter(({ width }) => width < 1_300)), []);
    });
  }
});
