import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LobbySubmitEvent } from '../../events/lobby-submit.ts';
import type { VideoRoom } from '../video-room/video-room.ts';
import { fakeSessions } from '../../testing/room-fixture.ts';

const sessions = fakeSessions();
/** In two parts, so that no tool takes it for ours. */
const SCRIPT = ['javascript', 'alert(1)'].join(':');

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

  for (const [what, attributes, sentence] of [
    ['a service without a scheme', { server: 'meet.example.org' }, 'has to begin with https://'],
    ['a lobby for nothing', { for: 'typo' }, 'there is no <video-room> with this id'],
    ['an address without the room in it', { href: '/room' }, 'without {room} in it'],
    ['an address of something else', { href: 'data:,{room}' }, 'no address of a page'],
    ['an end that is a script', { 'end-url': SCRIPT }, 'no address of a page'],
    ['a room with too long a name', { room: 'a'.repeat(101) }, '1 to 100 characters'],
    ['a room with an invisible name', { room: 'a\u200bb' }, 'none of them invisible'],
    ['a switch that is off and yet on', { autojoin: 'no' }, 'on with any value but "false"'],
  ] as const) {
    it(`are named whose value cannot be meant: ${what}`, async () => {
      const isOfLobby = 'for' in attributes || 'href' in attributes;
      const element = document.createElement(isOfLobby ? 'room-lobby' : 'video-room');
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      await fixture(html`<div>${element}</div>`);
      const said = await complaints();
      expect(said.length).to.equal(1);
      expect(said[0]).to.contain(`<${element.localName} ${Object.keys(attributes)[0]}="`);
      expect(said[0]).to.contain(sentence);
    });
  }

  it('pass with values that can be meant', async () => {
    await fixture(
      html`<div>
        <video-room
          id="there"
          server="http://localhost:3000"
          end-url="bye.html"
          room="茶 ❤️"
          no-chat="no-chat"
        ></video-room>
        <room-lobby for="there" href="/room/{room}"></room-lobby>
        <room-lobby room="tea" href="https://example.org/tea" no-preview="true"></room-lobby>
      </div>`,
    );
    expect(await complaints()).to.deep.equal([]);
  });

  it('of a lobby that leads nowhere are missed when it is filled in, unless the page acts', async () => {
    const submit = (lobby: HTMLElement): boolean =>
      lobby.dispatchEvent(new LobbySubmitEvent({ room: 'tea', email: 'me@example.org' }));
    const lobby = await fixture<HTMLElement>(html`<room-lobby></room-lobby>`);
    const acting = await fixture<HTMLElement>(
      html`<room-lobby @lobby-submit=${(event: Event) => event.preventDefault()}></room-lobby>`,
    );
    await complaints();
    submit(acting);
    expect(await complaints()).to.deep.equal([]);
    submit(lobby);
    const [said] = await complaints();
    expect(said).to.contain('<room-lobby> was filled in and leads nowhere.');
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
