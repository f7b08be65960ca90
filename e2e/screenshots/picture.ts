/** `npm run docs:picture`: the picture of the README, in light and dark, to `docs/images/`. Played, so that it can be made again. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chatEntry } from '../../components/testing/fake-session.ts';
import { SyntheticStage } from '../support/synthetic.ts';

const OUT = fileURLToPath(new URL('../../docs/images/', import.meta.url));
const NAMES = ['Ada', 'Grace', 'Chimamanda'];
const SAID = [
  ['Grace', 'The drawings are in. I put them on the shelf by the window.'],
  ['Ada', 'Thank you! Shall we begin with the roof?'],
  ['Mona', 'Yes, please. Two minutes, I am getting the plan.'],
  ['Chimamanda', 'Good, I have questions about the gutters 🙂'],
] as const;
const MINUTE = 60_000;

const messages = SAID.map(([name, text], index) => {
  const own = name === 'Mona';
  const entry = chatEntry(`${index}`, {
    from: own ? 'me' : `person-${NAMES.indexOf(name)}`,
    name,
    text,
    own,
  });
  return { ...entry, at: entry.at + index * MINUTE };
});

const stage = await SyntheticStage.open('chromium');
try {
  mkdirSync(OUT, { recursive: true });
  const opened = await stage.page(
    '<video-room></video-room>',
    `<meta name="color-scheme" content="light dark"><style>
      body { margin: 0; padding: 20px; background: light-dark(#f4f3ef, #101214) }
      video-room { block-size: 660px; box-shadow: 0 12px 48px rgb(0 0 0 / 22%); border-radius: 16px }
    </style>`,
  );
  await opened.page.setViewport({ width: 1200, height: 700, deviceScaleFactor: 1.5 });
  await opened.show('chat');
  await opened.page.evaluate(
    (names, said) => {
      const { play, somebody } = window.synthetic;
      play?.session.set({
        // The third of the cast has no camera.
        participants: names.map((name, index) =>
          somebody(index === 2 ? 5 : index, { name, microphone: true }),
        ),
        messages: said,
      });
    },
    NAMES,
    messages,
  );
  for (const theme of ['light', 'dark'] as const) {
    await opened.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await opened.settled();
    await opened.page.screenshot({ path: `${OUT}call-${theme}.webp`, type: 'webp', quality: 82 });
  }
  if (opened.complaints.length > 0) throw new Error(opened.complaints.join('\n'));
  await opened.close();
} finally {
  await stage.close();
}
