import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { VideoRoom } from '../video-room/video-room.ts';
import { fakeSessions } from '../../testing/room-fixture.ts';

const sessions = fakeSessions();

describe('attributes', () => {
  const warn = console.warn;
  let warnings: string[] = [];

  beforeEach(() => {
    warnings = [];
    console.warn = (message: string) => warnings.push(message);
  });
  afterEach(() => {
    console.warn = warn;
  });
  after(sessions.restore);

  /** In idle time; whatever is said of elements that came before has been said by then. */
  async function complaints(): Promise<readonly string[]> {
    const probe = `late-${crypto.randomUUID()}`;
    const last = document.createElement('room-lobby');
    last.setAttribute(probe, '');
    await fixture(html`<div>${last}</div>`);
    const looked = () => warnings.some((text) => text.includes(probe));
    await waitUntil(looked, 'the attributes are looked at', { timeout: 10_000 });
    return warnings.filter((text) => !text.includes('late-'));
  }

  it('that are unknown are named, once', async () => {
    await fixture(html`<video-room layuot="grid"></video-room>`);
    await fixture(html`<video-room layuot="spotlight"></video-room>`);
    expect(await complaints()).to.deep.equal(['roomlet: <video-room> has no attribute "layuot".']);
  });

  it('are checked when they come later, too', async () => {
    const room = await fixture(html`<video-room></video-room>`);
    await complaints();
    room.setAttribute('auto-join', '');
    expect(await complaints()).to.deep.equal(['roomlet: <video-room> has no attribute "auto-join".']);
  });

  it('with an unknown value are named with the values that exist', async () => {
    await fixture(html`<video-room layout="mosaic" theme="dark"></video-room>`);
    expect(await complaints()).to.deep.equal([
      'roomlet: <video-room layout="mosaic">: the value has to be one of auto, grid, spotlight.',
    ]);
  });

  it('of ours, of HTML and of frameworks pass', async () => {
    const page = await fixture(html`<div></div>`);
    const room = document.createElement('video-room');
    const attributes = [
      'room',
      'server',
      'email',
      'display-name',
      'token',
      'autojoin',
      'start-muted',
      'start-camera-off',
      'audio-only',
      'relay-only',
      'no-chat',
      'no-screenshare',
      'no-settings',
      'no-self-view',
      'end-url',
      'lang',
      'id',
      'class',
      'style',
      'slot',
      'hidden',
      'title',
      'dir',
      'role',
      'tabindex',
      'part',
      'exportparts',
      'inert',
      'data-x',
      'aria-label',
      'onclick',
      '_ngcontent-abc',
      'v-on:x',
      'nonce',
    ];
    for (const name of attributes) room.setAttribute(name, '');
    page.append(room, document.createElement('room-lobby'));
    for (const name of ['for', 'href', 'no-preview', 'start-muted', 'room', 'theme'])
      page.lastElementChild!.setAttribute(name, name === 'theme' ? 'auto' : '');
    expect(await complaints()).to.deep.equal([]);
  });

  it('say "false" where a framework writes the value of an expression', async () => {
    const room = await fixture<VideoRoom>(html`<video-room no-chat="false" start-muted="true"></video-room>`);
    expect([room.noChat, room.startMuted]).to.deep.equal([false, true]);
    room.setAttribute('no-chat', '');
    expect(room.noChat).to.equal(true);
  });

  it('are mirrored by properties', async () => {
    const room = await fixture<HTMLElement>(
      html`<video-room
        call-mode="ring"
        end-url="/bye"
        no-self-view
        display-name="Ada"
        start-camera-off
      ></video-room>`,
    );
    expect(room).to.include({
      callMode: 'ring',
      endUrl: '/bye',
      noSelfView: true,
      displayName: 'Ada',
      startCameraOff: true,
      theme: 'auto',
    });
  });
});
