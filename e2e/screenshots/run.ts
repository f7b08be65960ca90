/**
 * `npm run screenshots [scene ...]`: pictures of what people see, in light and dark, on a desktop, a phone and in a narrow
 * column, to `screenshots/`, with a contact sheet. For eyes: nothing compares them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SyntheticStage } from '../support/synthetic.ts';
import { SCENE_NAMES } from '../synthetic/scene-names.ts';
import { contactSheet, type Shot } from './contact-sheet.ts';
import { PAGES, type RoomPage } from './pages.ts';

const OUT = fileURLToPath(new URL('../../screenshots/', import.meta.url));
const THEMES = ['light', 'dark'] as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !SCENE_NAMES.some((scene) => scene === name));
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(', ')}. There are: ${SCENE_NAMES.join(', ')}.`);
  process.exit(1);
}
const scenes = SCENE_NAMES.filter((name) => asked.length === 0 || asked.includes(name));

async function take(
  stage: SyntheticStage,
  { name, viewport, head, body }: RoomPage,
): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  const opened = await stage.page(body, head);
  await opened.page.setViewport(viewport);
  for (const scene of scenes) {
    await opened.show(scene);
    for (const theme of THEMES) {
      await opened.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await opened.settled();
      const file = `${scene.replaceAll(' ', '-')}-${name}-${theme}.png`;
      await opened.page.screenshot({ path: `${OUT}${file}` });
      shots.push({ scene, page: name, theme, file });
    }
  }
  for (const complaint of opened.complaints) console.error(`${name}: ${complaint}`);
  await opened.close();
  return shots;
}

const started = performance.now();
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const stage = await SyntheticStage.open('chromium');
const shots: Shot[] = [];
try {
  for (const page of PAGES) shots.push(...(await take(stage, page)));
} finally {
  await stage.close();
}
writeFileSync(`${OUT}index.html`, contactSheet(shots));
const seconds = Math.round((performance.now() - started) / 1_000);
console.log(`${shots.length} pictures in screenshots/ (open index.html), in ${seconds} s.`);
