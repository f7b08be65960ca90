import { expect, fixture, html } from '@open-wc/testing';
import type { RoomJoinedEvent } from '../../events/index.ts';
import { fakeSessions, find, settled } from '../../testing/room-fixture.ts';
import { until } from '../../testing/media.ts';
import type { VideoRoom } from './video-room.ts';

const sessions = fakeSessions();

/** The name that the page of this test gets, by its own address. */
const OWN = `${location.host}${location.pathname}`.replace(/(\/index\.\w+)?\/*$/, '');

/** Where the element has got to. */
function joinedRooms(room: VideoRoom): readonly string[] {
  const names: string[] = [];
  room.addEventListener('room-joined', (event: RoomJoinedEvent) => names.push(event.room));
  return names;
}

describe('<video-room room="auto">', () => {
  beforeEach(() => {
    sessions.made.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  it('is in the room of its page, by attribute and by property', async () => {
    const written = await fixture<VideoRoom>(html`<video-room room="auto"></video-room>`);
    const set = await fixture<VideoRoom>(html`<video-room .room=${'auto'}></video-room>`);
    for (const room of [written, set]) {
      await settled(room);
      expect(room.room).to.equal(OWN);
    }
  });

  it('joins it also before the element has been shown', async () => {
    const room = document.createElement('video-room');
    room.room = 'auto';
    const names = joinedRooms(room);
    document.body.append(room);
    await room.join({ email: 'me@example.org' });
    expect(names).to.deep.equal([OWN]);
    room.remove();
  });

  it('is left alone once the page has named another', async () => {
    const room = document.createElement('video-room');
    room.room = 'auto';
    document.body.append(room);
    await Promise.resolve();
    room.room = 'tea';
    await settled(room);
    expect(room.room).to.equal('tea');
    room.remove();
  });

  it('is nothing that a person can type, or a script hand in: that is a room of this name', async () => {
    const typed = await fixture<VideoRoom>(html`<video-room></video-room>`);
    const names = joinedRooms(typed);
    await until(() => find(typed, '#room'), 'the lobby');
    for (const [name, value] of [
      ['email', 'me@example.org'],
      ['room', 'auto'],
    ] as const) {
      find<HTMLInputElement>(typed, `#${name}`).value = value;
      find(typed, `#${name}`).dispatchEvent(new Event('input'));
    }
    find<HTMLFormElement>(typed, 'form').requestSubmit();
    await settled(typed);
    await typed.leave();
    await typed.join({ room: 'auto', email: 'me@example.org' });
    expect(names).to.deep.equal(['auto', 'auto']);
  });

  it('is a room of this name where it is written with a space', async () => {
    const room = await fixture<VideoRoom>(
      html`<video-room room=" auto" email="me@example.org" autojoin></video-room>`,
    );
    await settled(room);
    expect([room.state, sessions.made[0]?.state.room.trim()]).to.deep.equal(['joined', 'auto']);
  });
});
