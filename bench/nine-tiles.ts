/**
 * A call of nine while somebody types in the chat: the longest task of the page's thread, and what it costs to show that
 * somebody else speaks. The pictures are synthetic, drawn by the same thread: no network and no decoder take part.
 */
import { SyntheticStage, type SyntheticPage } from '../e2e/support/synthetic.ts';
import { heading, median, report } from './support/figures.ts';

const TEXT = 'Somebody types while the others talk, and one after the other is shown as speaking. '.repeat(3);
const CHANGES = 300;
const FIRST_SECOND = 1_000;

interface Speaking {
  readonly median: number;
  readonly worst: number;
}

async function room(stage: SyntheticStage, others: number): Promise<SyntheticPage> {
  const opened = await stage.page(
    '<video-room></video-room>',
    '<style>video-room { position: fixed; inset: 0; block-size: 100dvh }</style>',
  );
  await opened.page.setViewport({ width: 1280, height: 800 });
  await opened.show('alone');
  await opened.page.evaluate((count) => window.synthetic.gather(count), others);
  await opened.settled();
  return opened;
}

/** From the fact to the last element that has rendered it, in milliseconds of script. */
async function measureSpeaking(opened: SyntheticPage): Promise<Speaking> {
  const times = await opened.page.evaluate((count) => window.synthetic.timeSpeaking(count), CHANGES);
  return { median: median(times), worst: Math.max(...times) };
}

/** The longest task while somebody types and others write and speak, in milliseconds; 0 if none took 50 (W3C longtasks). */
async function measureTyping(opened: SyntheticPage): Promise<number> {
  const { page } = opened;
  await page.evaluate(() => window.synthetic.play?.room.toggleChat(true));
  await opened.settled();
  await page.evaluate(() => void window.synthetic.liven());
  // Until then, what was opened is compiled and rendered for the first time.
  await new Promise((resolve) => setTimeout(resolve, FIRST_SECOND));
  await page.evaluate(() => window.synthetic.watchLongTasks());
  await page.keyboard.type(TEXT, { delay: 20 });
  return page.evaluate(() => window.synthetic.longestTask());
}

const stage = await SyntheticStage.open('chromium');
try {
  const nine = await room(stage, 8);
  const [ofNine, longest] = [await measureSpeaking(nine), await measureTyping(nine)];
  await nine.close();
  const two = await room(stage, 1);
  const ofTwo = await measureSpeaking(two);
  const ms = (value: number): string => `${value.toFixed(2)} ms`;
  heading();
  report(
    `another speaks among nine, median of ${CHANGES}`,
    ms(ofNine.median),
    `among two ${ms(ofTwo.median)}`,
    ofNine.median / ofTwo.median,
    '4 ms or less',
  );
  report(
    `another speaks among nine, worst of ${CHANGES}`,
    ms(ofNine.worst),
    `among two ${ms(ofTwo.worst)}`,
    ofNine.worst / ofTwo.worst,
    '',
  );
  report(
    'nine tiles and somebody typing, longest task',
    longest === 0 ? 'none of 50 ms' : ms(longest),
    'limit 100 ms',
    longest / 100,
    'less than 1',
  );
} finally {
  await stage.close();
}
