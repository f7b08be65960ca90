import type { Viewport } from '../support/synthetic.ts';

/** A page in which a room can stand. */
export interface RoomPage {
  readonly name: string;
  readonly viewport: Viewport;
  readonly head: string;
  readonly body: string;
}

/** The room has the whole window. */
const FULL = `<meta name="color-scheme" content="light dark"><style>
  body { margin: 0 }
  video-room { position: fixed; inset: 0; block-size: 100dvh; --room-frame-radius: 0px }
</style>`;

const ARTICLE = `<meta name="color-scheme" content="light dark"><style>
  body { margin: 0; font: 17px/1.6 Georgia, 'Liberation Serif', serif; color-scheme: light dark }
  main { display: grid; grid-template-columns: 1fr 320px; gap: 32px; max-width: 860px; margin: 0 auto; padding: 32px 20px }
  h1 { grid-column: 1 / -1; margin: 0 }
</style>`;

const PARAGRAPH =
  'An article of somebody who keeps a journal, with a column beside it in which readers can talk to each other.';

export const PAGES: readonly RoomPage[] = [
  {
    name: 'desktop',
    viewport: { width: 1280, height: 800 },
    head: FULL,
    body: '<video-room></video-room>',
  },
  {
    name: 'phone',
    viewport: { width: 390, height: 844 },
    head: FULL,
    body: '<video-room></video-room>',
  },
  {
    name: 'column',
    viewport: { width: 820, height: 760 },
    head: ARTICLE,
    body: `<main><h1>A journal</h1><div>${`<p>${PARAGRAPH}</p>`.repeat(6)}</div><video-room></video-room></main>`,
  },
];
