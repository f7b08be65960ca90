import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { RoomErrorEvent } from '../../events/room-error.ts';
import { loadTexts } from '../../i18n/localize.ts';
import type { JoinOptions } from '../../room/session-api.ts';
import type { FakeSession } from '../../testing/fake-session.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import type { RoomLobby } from '../room-lobby/room-lobby.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { VideoRoom } from './video-room.ts';

const sessions = fakeSessions();
const notice = (room: VideoRoom) => find(room, '[part="notice"]');
const button = (room: VideoRoom) => find(room, '[part="join-button"]');
const lastJoin = (session: FakeSession) =>
  session.asked.filter(([method]) => method === 'join').at(-1)?.[1] as JoinOptions;

/** A room whose person is in it in another tab. */
async function refused(
  template = html`<video-room room="tea" email="me@example.org"></video-room>`,
): Promise<{ readonly room: VideoRoom; readonly session: FakeSession }> {
  const around = await fixture<HTMLElement>(html`<div>${template}</div>`);
  const room = around.querySelector('video-room') as VideoRoom;
  const session = room.session as FakeSession;
  session.refuseWith = new CodedError('elsewhere', 'You are in this room in another tab.');
  await room.join({ room: 'tea', email: 'me@example.org' }).catch(() => undefined);
  await settled(room);
  session.refuseWith = null;
  return { room, session };
}

describe('<video-room> while the call is in another tab', () => {
  before(loadTexts);
  beforeEach(() => {
    sessions.made.length = 0;
    localStorage.clear();
    sessionStorage.clear();
  });
  after(sessions.restore);

  it('says so, with a button that moves the call here', async () => {
    const { room, session } = await refused();
    expect(find(room, '[part="notice"] [role="status"]')).to.contain.text(
      'You are in this room in another tab.',
    );
    expect(button(room)).to.have.text('Continue here');
    expect(lastJoin(session).takeOver).to.not.equal(true);
    await expect(room).to.be.accessible();
    button(room).click();
    await settled(room);
    expect(lastJoin(session)).to.include({ room: 'tea', email: 'me@example.org', takeOver: true });
    expect(room.state).to.equal('joined');
  });

  it('is worked by keyboard', async () => {
    const { room, session } = await refused();
    await sendKeys({ press: 'Tab' });
    expect(room.shadowRoot?.activeElement).to.equal(button(room));
    await sendKeys({ press: 'Enter' });
    await settled(room);
    expect(lastJoin(session).takeOver).to.equal(true);
  });

  it('has the word instead of its own lobby', async () => {
    const { room } = await refused(html`<video-room room="tea"></video-room>`);
    expect(notice(room)).to.contain.text('in another tab');
    expect(deep(room, 'room-lobby')).to.equal(null);
  });

  it('has the word instead of a lobby on the page, which comes back without a trace of it', async () => {
    const { room, session } = await refused(
      html`<room-lobby for="there" room="tea" email="me@example.org"></room-lobby
        ><video-room id="there"></video-room>`,
    );
    const lobby = room.parentElement?.querySelector('room-lobby') as RoomLobby;
    await settled(lobby);
    expect([notice(room).offsetHeight > 0, lobby.offsetHeight]).to.deep.equal([true, 0]);
    button(room).click();
    await settled(room);
    session.end('left');
    await settled(lobby);
    expect(lobby.offsetHeight).to.be.above(0);
    expect(lobby.shadowRoot?.textContent).to.not.contain('another tab');
  });

  it('tells the page by an event and by its `error`', async () => {
    const { room, session } = await refused();
    const told = oneEvent(room, 'room-error') as Promise<RoomErrorEvent>;
    session.emit('error', { code: 'elsewhere', message: 'You are in this room in another tab.' });
    expect((await told).code).to.equal('elsewhere');
    expect(room.error?.code).to.equal('elsewhere');
  });

  it('offers in the tab that was left to take the call back', async () => {
    const { room, session } = await joinedRoom();
    session.end('duplicate');
    await settled(room);
    expect(notice(room)).to.contain.text('The call goes on in another tab');
    await expect(room).to.be.accessible();
    button(room).click();
    await settled(room);
    expect(lastJoin(session).takeOver).to.equal(true);
  });

  it('leads back to the lobby, for whoever is somebody else', async () => {
    const { room, session } = await refused(html`<video-room room="tea"></video-room>`);
    find(room, '[part="other-button"]').focus();
    find(room, '[part="other-button"]').click();
    await settled(room);
    expect(deep(room, '[part="notice"]')).to.equal(null);
    expect(room.error).to.equal(null);
    const lobby = find<RoomLobby>(room, 'room-lobby');
    await settled(lobby);
    expect(lobby.shadowRoot?.textContent).to.not.contain('another tab');
    const input = lobby.shadowRoot?.activeElement as HTMLInputElement;
    expect(input.name).to.equal('email');
    input.value = 'else@example.org';
    input.dispatchEvent(new Event('input'));
    find(lobby, '[part="join-button"]').click();
    await settled(room);
    expect(lastJoin(session).email).to.equal('else@example.org');
    expect(lastJoin(session).takeOver).to.not.equal(true);
    expect(room.state).to.equal('joined');
  });

  it('leads back to the lobby from the tab that was left, too', async () => {
    const { room, session } = await joinedRoom();
    session.end('duplicate');
    await settled(room);
    find(room, '[part="other-button"]').click();
    await settled(room);
    expect(find(room, 'room-lobby').offsetHeight).to.be.above(0);
  });

  it('leads back to the lobby on the page, which is ready again', async () => {
    const { room, session } = await refused(
      html`<room-lobby for="there" room="tea"></room-lobby><video-room id="there"></video-room>`,
    );
    const lobby = room.parentElement?.querySelector('room-lobby') as RoomLobby;
    const previews = session.count('startPreview');
    button(room).focus();
    find(room, '[part="other-button"]').click();
    await settled(room);
    await settled(lobby);
    expect([room.offsetHeight, lobby.offsetHeight > 0]).to.deep.equal([0, true]);
    expect(session.count('startPreview')).to.equal(previews + 1);
    expect(lobby.shadowRoot?.activeElement?.id).to.equal('email');
  });

  it('does not ask who somebody is where the page says so', async () => {
    const { room } = await refused();
    expect(deep(room, '[part="other-button"]')).to.equal(null);
  });

  it('keeps the focus of whoever works it by keyboard', async () => {
    const room = await fixture<VideoRoom>(html`<video-room room="tea"></video-room>`);
    const session = room.session as FakeSession;
    session.refuseWith = new CodedError('elsewhere', 'You are in this room in another tab.');
    const lobby = find<RoomLobby>(room, 'room-lobby');
    await settled(lobby);
    lobby.focus();
    await settled(lobby);
    await sendKeys({ type: 'me@example.org' });
    await sendKeys({ press: 'Enter' });
    await settled(room);
    expect(room.shadowRoot?.activeElement).to.equal(notice(room));
    await sendKeys({ press: 'Tab' });
    expect(room.shadowRoot?.activeElement).to.equal(button(room));
    session.refuseWith = null;
    await sendKeys({ press: 'Enter' });
    await settled(room);
    expect(room.state).to.equal('joined');
    expect(room.shadowRoot?.activeElement?.className).to.contain('call');
    await sendKeys({ press: 'Tab' });
    expect(room.matches(':focus-within')).to.equal(true);
  });

  it('does not draw the focus from elsewhere on the page', async () => {
    const { room } = await refused();
    expect(room.matches(':focus-within')).to.equal(false);
  });

  it('takes nothing over unasked when somebody joins again', async () => {
    const { room, session } = await joinedRoom();
    session.end('left');
    await settled(room);
    button(room).click();
    await settled(room);
    expect(lastJoin(session).takeOver).to.not.equal(true);
  });
});
