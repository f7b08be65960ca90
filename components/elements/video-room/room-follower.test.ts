import { expect, html } from '@open-wc/testing';
import type { FakeSession } from '../../testing/fake-session.ts';
import { fakeSessions, find, joinedRoom, roomOf, settled } from '../../testing/room-fixture.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { JoinOptions } from '../../room/session-api.ts';
import type { BeforeJoinEvent } from '../../events/index.ts';
import type { VideoRoom } from './video-room.ts';

const sessions = fakeSessions();

const joins = (session: FakeSession): JoinOptions[] =>
  session.asked.filter(([method]) => method === 'join').map(([, options]) => options as JoinOptions);

async function named(room: VideoRoom, name: string): Promise<void> {
  room.room = name;
  await settled(room);
}

describe('<video-room>, when the page names another room', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  it('leaves the call and joins the other, as the same person', async () => {
    const { room, session } = await joinedRoom();
    const told: string[] = [];
    for (const name of ['room-left', 'room-joined'] as const)
      room.addEventListener(name, ({ type }) => told.push(type));
    await named(room, 'coffee');
    expect(told).to.deep.equal(['room-left', 'room-joined']);
    expect([room.state, session.state.room]).to.deep.equal(['joined', 'coffee']);
    expect(joins(session).map(({ room: name, email }) => [name, email])).to.deep.equal([
      ['tea', 'me@example.org'],
      ['coffee', 'me@example.org'],
    ]);
  });

  it('keeps what is switched off, and asks the page again for a token', async () => {
    const { room, session } = await joinedRoom(html`<video-room token="first"></video-room>`);
    await room.toggleMicrophone(true);
    await room.toggleMicrophone(false);
    room.addEventListener('before-join', (event: BeforeJoinEvent) => event.respondWith({ token: 'second' }));
    await named(room, 'coffee');
    const { startMuted, token } = joins(session).at(-1)!;
    expect([startMuted, token]).to.deep.equal([true, 'second']);
  });

  it('goes to the last one named', async () => {
    const { room, session } = await joinedRoom();
    room.room = 'coffee';
    await room.updateComplete;
    await named(room, 'cocoa');
    expect([room.state, session.state.room]).to.deep.equal(['joined', 'cocoa']);
  });

  it('stays where it is told the name of the room that it is in', async () => {
    const { room, session } = await joinedRoom();
    await named(room, ' tea ');
    expect([room.state, joins(session).length, session.count('leave')]).to.deep.equal(['joined', 1, 0]);
  });

  it('goes nowhere in between that is for after the call, and leaves for good where no room is named', async () => {
    const { room, session } = await joinedRoom(html`<video-room room="tea" end-url="#after"></video-room>`);
    await named(room, 'coffee');
    expect(location.hash).to.equal('');
    await named(room, '');
    expect(location.hash).to.equal('#after');
    expect([room.state, joins(session).length]).to.deep.equal(['ended', 2]);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('goes on with the service that it is at, and joins again at the one that is named by then', async () => {
    const { room, session } = await joinedRoom(html`<video-room room="tea"></video-room>`);
    room.server = 'https://new.example.org';
    await settled(room);
    expect([room.state, room.session === session]).to.deep.equal(['joined', true]);
    session.end('network');
    await settled(room);
    expect(room.state).to.equal('ended');
    find(room, '.notice button').click();
    await settled(room);
    const now = room.session as FakeSession;
    expect([now.options.server, room.state]).to.deep.equal(['https://new.example.org', 'joined']);
    expect(joins(now).map(({ room: name, email }) => [name, email])).to.deep.equal([
      ['tea', 'me@example.org'],
    ]);
    expect(session.closed).to.equal(true);
  });

  it('tries again with what the page says by then', async () => {
    const { room, session } = await roomOf(html`<video-room room="tea" email="me@x.org"></video-room>`);
    session.refuseWith = new CodedError('full', 'The room is full.');
    await room.join({ room: 'tea' }).catch(() => undefined);
    session.refuseWith = null;
    room.displayName = 'Me';
    await named(room, 'coffee');
    find(room, '[part="join-button"]').click();
    await settled(room);
    expect(joins(session).at(-1)).to.include({ room: 'coffee', email: 'me@x.org', displayName: 'Me' });
    expect(room.state).to.equal('joined');
  });

  it('begins anew after a call', async () => {
    const { room, session } = await joinedRoom(html`<video-room room="tea"></video-room>`);
    session.end('left');
    await named(room, 'coffee');
    expect(find(room, 'room-lobby').offsetHeight).to.be.above(0);
    expect(room.session).not.to.equal(session);
  });
});
