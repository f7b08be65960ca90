import { expect, html } from '@open-wc/testing';
import { participant } from '../../testing/fake-session.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { fakeSessions, find, joinedRoom, settled, type RoomFixture } from '../../testing/room-fixture.ts';
import type { RoomExtras } from '../room-extras/room-extras.ts';

/**
 * A frame in the place of the small window: only a click of a person opens a real one (a whole-system test does so). It has a document
 * of its own like that, and is closed by `close()`.
 */
function fakeWindow(width = 380, height = 300): { readonly frames: HTMLIFrameElement[] } {
  const frames: HTMLIFrameElement[] = [];
  const requestWindow = async (): Promise<Window> => {
    const frame = document.createElement('iframe');
    frame.width = String(width);
    frame.height = String(height);
    document.body.append(frame);
    frames.push(frame);
    const view = frame.contentWindow!;
    view.close = () => frame.remove();
    return view;
  };
  Object.defineProperty(globalThis, 'documentPictureInPicture', {
    value: { requestWindow },
    configurable: true,
  });
  return { frames };
}

async function callWith(...ids: readonly string[]): Promise<RoomFixture> {
  const fixture = await joinedRoom();
  fixture.session.add(...ids.map((id) => participant(id)));
  await settled(fixture.room);
  // Its chunk is here already; the element has to have its session.
  await find<RoomExtras>(fixture.room, 'room-extras').updateComplete;
  return fixture;
}

const inside = ({ frames }: { readonly frames: readonly HTMLIFrameElement[] }): ShadowRoot =>
  frames.at(-1)!.contentDocument!.querySelector('div')!.shadowRoot!;
const names = (root: ShadowRoot): (string | null)[] =>
  [...root.querySelectorAll('.tile')].map((tile) => tile.getAttribute('aria-label'));

describe('the call in a small window', () => {
  const sessions = fakeSessions();
  after(sessions.restore);

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'documentPictureInPicture');
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('shows everyone with name and picture, and follows who comes, goes, speaks and is muted', async () => {
    const opened = fakeWindow();
    const { room, session } = await callWith('ada', 'bob');
    const changes: boolean[] = [];
    room.addEventListener('picture-in-picture-changed', ({ active }) => changes.push(active));
    expect(await room.togglePictureInPicture()).to.equal(true);
    const root = inside(opened);
    expect(names(root)).to.deep.equal(['ada', 'bob']);
    expect(changes).to.deep.equal([true]);
    expect(room.matches(':state(picture-in-picture)')).to.equal(true);

    session.update('ada', { camera: true, stream: pictureStream('red'), microphone: false, speaking: true });
    const video = root.querySelector('video')!;
    await until(() => video.videoWidth === 320 && !video.paused);
    expect(video.muted).to.equal(true);
    expect(Boolean(root.querySelector('.speaking [aria-label="Muted"]'))).to.equal(true);
    session.set({ participants: session.state.participants.slice(1) });
    expect(names(root)).to.deep.equal(['bob']);
    expect(root.querySelector('.avatar')).to.have.trimmed.text('B');
  });

  it('lets one mute, switch the camera and leave; leaving closes it', async () => {
    const opened = fakeWindow();
    const { room, session } = await callWith('ada');
    await room.togglePictureInPicture();
    const button = (label: string) =>
      inside(opened).querySelector<HTMLElement>(`button[aria-label="${label}"]`)!;
    button('Unmute microphone').click();
    await until(() => session.state.local.microphone);
    expect(Boolean(button('Mute microphone'))).to.equal(true);
    button('Turn camera on').click();
    await until(() => session.state.local.camera);
    button('Leave').click();
    await until(() => document.querySelectorAll('iframe').length === 0);
    expect(session.count('leave')).to.equal(1);
    await until(() => !room.matches(':state(picture-in-picture)'));
  });

  it('is one window however often it is asked for, and closes when it is asked for again', async () => {
    const opened = fakeWindow();
    const { room } = await callWith('ada');
    await Promise.all([room.togglePictureInPicture(true), room.togglePictureInPicture(true)]);
    expect(opened.frames).to.have.length(1);
    expect(await room.togglePictureInPicture()).to.equal(false);
    expect(opened.frames[0]!.isConnected).to.equal(false);
    expect(await room.togglePictureInPicture(false)).to.equal(false);
    expect(await room.togglePictureInPicture()).to.equal(true);
    expect(opened.frames).to.have.length(2);
  });

  it('is told when the person closes it', async () => {
    const opened = fakeWindow();
    const { room } = await callWith('ada');
    await room.togglePictureInPicture();
    opened.frames[0]!.remove();
    await until(() => !room.matches(':state(picture-in-picture)'));
    expect(await room.togglePictureInPicture()).to.equal(true);
  });

  it('closes with the element', async () => {
    const opened = fakeWindow();
    const { room } = await callWith('ada');
    await room.togglePictureInPicture();
    room.remove();
    await until(() => !opened.frames[0]!.isConnected);
  });

  it('has the colours, the language and the direction of the room', async () => {
    const opened = fakeWindow();
    const { room } = await joinedRoom(
      html`<video-room
        lang="en-GB"
        dir="rtl"
        style="--room-accent: rgb(1, 2, 3); --room-tile: rgb(9, 8, 7)"
      ></video-room>`,
    );
    await find<RoomExtras>(room, 'room-extras').updateComplete;
    await room.togglePictureInPicture();
    const page = opened.frames[0]!.contentDocument!;
    expect([page.documentElement.lang, page.documentElement.dir]).to.deep.equal(['en-GB', 'rtl']);
    expect(getComputedStyle(inside(opened).querySelector('.tile')!).backgroundColor).to.equal('rgb(9, 8, 7)');
    expect(names(inside(opened))).to.deep.equal(['You']);
  });

  it('keeps every picture and control within the smallest window that browsers make', async () => {
    const opened = fakeWindow(240, 160);
    const { room } = await callWith(
      'ada',
      'bob',
      'A name that is far too long for so small a picture',
      'dan',
    );
    await room.togglePictureInPicture();
    const box = { right: 240, bottom: 160 };
    for (const element of inside(opened).querySelectorAll('.tile, .name, button')) {
      const { right, bottom, width, height } = element.getBoundingClientRect();
      expect(right <= box.right && bottom <= box.bottom && width > 0 && height > 0).to.equal(true);
    }
  });

  it('is not offered where the browser refuses, and says so by the browser’s own error', async () => {
    Object.defineProperty(globalThis, 'documentPictureInPicture', {
      value: { requestWindow: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
      configurable: true,
    });
    const { room } = await callWith('ada');
    const error = await room.togglePictureInPicture().then(
      () => null,
      (reason: unknown) => reason,
    );
    expect((error as DOMException).name).to.equal('NotAllowedError');
    expect(room.matches(':state(picture-in-picture)')).to.equal(false);
  });
});
