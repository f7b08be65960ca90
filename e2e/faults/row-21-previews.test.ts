import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PROBE, scriptOf } from '../support/probe.ts';
import { newRoom, Stage } from '../support/stage.ts';
import { waitFor } from '../support/wait-for.ts';
import { recovered } from './support/recovery.ts';
import { isWith } from './support/room-view.ts';

/**
 * Runs in a page, before anything of ours: tells its server of each device that it asks for, each socket that it opens, and when
 * the elements have had their turn. The browser's own protocol cannot ask a page that was rendered ahead, nor follow it safely.
 */
function tell(): void {
  const say = (what: string) => {
    const ahead = 'prerendering' in document && document.prerendering === true;
    void fetch(`/told?${encodeURIComponent(`${location.pathname} ${what}${ahead ? ' ahead' : ''}`)}`);
  };
  const { mediaDevices } = navigator;
  const capture = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (constraints) => {
    say('devices');
    return capture(constraints);
  };
  window.WebSocket = class extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      say('socket');
    }
  };
  document.addEventListener('prerenderingchange', () => say('shown'));
  document.addEventListener('DOMContentLoaded', () => {
    const elements = [
      ...document.querySelectorAll<HTMLElementTagNameMap['video-room']>('video-room,room-lobby'),
    ];
    void Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)))
      .then(() => Promise.all(elements.map(({ updateComplete }) => updateComplete)))
      .then(() => say('ready'));
  });
}

const HEAD = [
  '<!doctype html><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">',
  `<script>${PROBE};${scriptOf(tell)}</script>`,
].join('');

describe('row 21: pages that nobody looks at', () => {
  const stage = new Stage({ browsers: ['chromium'] });

  const script = () => `<script type="module" src="${stage.service.origin}/roomlet.js"></script>`;
  /** A lobby with a preview, and a room that joins by itself. */
  const elements = (name: string, room: string) =>
    `<room-lobby href="/{room}"></room-lobby>
     <video-room room="${room}" email="${name}@example.org" autojoin></video-room>`;
  /** Waits until pages of the site have told something so many times, by now. */
  const tells = (what: string, times = 1) =>
    waitFor(
      `${what}, ${times} times`,
      () => stage.pages.told.filter((text) => text === what).length === times,
      {
        describe: () => stage.pages.told.join('\n'),
      },
    );

  it('row 21: a page rendered ahead joins nothing and opens no device before it is shown, and then at once', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    stage.pages.add('/talk.html', [HEAD, elements('bob', room), script()].join(''));
    stage.pages.add(
      '/before.html',
      `${HEAD}<script type="speculationrules">{"prerender":[{"urls":["/talk.html"]}]}</script>`,
    );
    const { page } = (await stage.visitor('bob')).person;
    await page.goto(`${stage.pages.origin}/before.html`);
    await tells('/talk.html ready ahead');
    await isWith(ann, []);

    const shown = performance.now();
    // Answered before it begins: afterwards there is nobody to answer.
    await page.evaluate(() => void setTimeout(() => location.assign('/talk.html')));
    await ann.sees('bob');
    recovered(21, performance.now() - shown, 'shown after it was rendered ahead');
    await ann.hears();
    await tells('/talk.html shown');
    await Promise.all([tells('/talk.html devices', 2), tells('/talk.html socket', 2)]);
    const ahead = stage.pages.told.filter((text) => text.endsWith('ahead'));
    assert.deepEqual(ahead, ['/talk.html ready ahead']);
  });

  it('row 21: in an editor nothing joins and no device is opened, while it is beside it', async () => {
    const room = newRoom();
    const ann = await stage.participant('ann', { room });
    const frame = (name: string, content: string) => {
      stage.pages.add(`/${name}.html`, [HEAD, content, elements(name, room), script()].join(''));
      return `<iframe src="/${name}.html"></iframe>`;
    };
    const block = (content: string) => `<div class="block-editor-block-list__block">${content}</div>`;
    stage.pages.add(
      '/editors.html',
      [
        HEAD,
        `<div contenteditable><p>${elements('text', room)}</p></div>`,
        block(elements('block', room)),
        block(frame('preview', '')),
        frame('canvas', '<body contenteditable>'),
        frame('design', '<script>document.designMode = "on"</script>'),
        `<main>${elements('bob', room)}</main>`,
        script(),
      ].join(''),
    );
    const bob = await stage.visitor('bob');
    await bob.person.page.goto(`${stage.pages.origin}/editors.html`);
    const places = ['editors', 'preview', 'canvas', 'design'];
    await Promise.all(places.map((name) => tells(`/${name}.html ready`)));
    await ann.sees('bob');
    await isWith(ann, ['bob']);
    // Those of the lobby and the room beside the editors, and no others.
    await Promise.all([tells('/editors.html devices', 2), tells('/editors.html socket', 2)]);
    const inFrames = stage.pages.told.filter((text) =>
      /(preview|canvas|design).html (devices|socket)/.test(text),
    );
    assert.deepEqual(inFrames, []);
  });
});
