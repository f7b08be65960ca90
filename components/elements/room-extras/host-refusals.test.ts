import { expect, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { participant, type FakeSession } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { codeOf } from '../../testing/refusal.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import { CodedError } from '../../utils/coded-error.ts';
import type { VideoRoom } from '../video-room/video-room.ts';

describe('what the service refuses a host', () => {
  const sessions = fakeSessions();
  before(loadTexts);
  after(sessions.restore);

  async function hosting(): Promise<{ readonly room: VideoRoom; readonly session: FakeSession }> {
    const { room, session } = await joinedRoom(html`<video-room style="block-size: 700px"></video-room>`);
    session.setLocal({ role: 'host' });
    session.add(participant('ada', { name: 'Ada' }));
    await until(() => deep(room, 'room-toasts')?.shadowRoot?.querySelector('.list'));
    await room.togglePeople(true);
    await until(() => deep(room, '[part="host-switch"]'));
    return { room, session };
  }
  const told = (room: VideoRoom): string[] =>
    [...find(room, 'room-toasts').shadowRoot!.querySelectorAll('.toast')].map(
      ({ textContent }) => textContent,
    );
  const moderated = (session: FakeSession) => session.asked.filter(([method]) => method === 'moderate');

  it('by the room’s own controls is told in a sentence, and the control shows how things are', async () => {
    const { room, session } = await hosting();
    session.refuseHostWith = new CodedError('not-permitted', 'no');
    const lock = find<HTMLInputElement>(room, '[part="host-switch"]');
    lock.click();
    await until(() => told(room).includes('You may not do this in this room.'));
    expect(lock.checked).to.equal(false);
    expect(moderated(session), 'asked for once').to.deep.equal([['moderate', 'room:lock', { locked: true }]]);
  });

  it('because somebody has gone meanwhile is told so, also of who was at the door', async () => {
    const { room, session } = await hosting();
    session.refuseHostWith = new CodedError('no-such-participant', 'Nobody with this id is in your room.');
    session.set({ waiting: [{ id: 'eve', name: 'Eve' }] });
    await until(() => deep(room, '[part="admit-button"]'));
    find(room, '[part="admit-button"]').click();
    await until(() => told(room).includes('This person is not here any more.'));
  });

  it('by a method of the page is told to the page alone', async () => {
    const { room, session } = await hosting();
    session.refuseHostWith = new CodedError('not-permitted', 'no');
    expect(await codeOf(room.kickParticipant('ada'))).to.equal('not-permitted');
    await settled(room);
    expect(told(room)).not.to.include('You may not do this in this room.');
  });

  it('is nothing where it is done', async () => {
    const { room, session } = await hosting();
    const before = told(room);
    find(room, '[part="mute-everyone-button"]').click();
    await settled(room);
    expect(moderated(session)).to.deep.equal([['moderate', 'room:mute', { media: 'microphone' }]]);
    expect(told(room)).to.deep.equal(before);
  });
});
