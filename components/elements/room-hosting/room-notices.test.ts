import { expect, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { loadTexts } from '../../i18n/localize.ts';
import { arrived } from '../../testing/arrived.ts';
import { participant, type FakeSession } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import type { VideoRoom } from '../video-room/video-room.ts';
import type { RoomNotices } from './room-notices.ts';

const EVE = { id: 'eve', name: 'Eve' };
const BOB = { id: 'bob', name: 'Bob' };

describe('notices in a call', () => {
  const sessions = fakeSessions();
  before(loadTexts);
  after(sessions.restore);

  async function hosting(): Promise<{ readonly room: VideoRoom; readonly session: FakeSession }> {
    const { room, session } = await joinedRoom(html`<video-room style="block-size: 400px"></video-room>`);
    session.setLocal({ role: 'host' });
    await until(() => deep(room, 'room-notices'));
    return { room, session };
  }
  const notices = (room: VideoRoom): string[] =>
    [...find<RoomNotices>(room, 'room-notices').shadowRoot!.querySelectorAll('[part="notice"] .text')].map(
      ({ textContent }) => textContent,
    );
  const press = (room: VideoRoom, part: string) =>
    find<RoomNotices>(room, 'room-notices')
      .shadowRoot!.querySelector<HTMLElement>(`[part="${part}"]`)!
      .click();
  const methods = (session: FakeSession) => session.asked.map(([name, ...args]) => [name, ...args]);

  it('say who wants to come in, politely, and leave the focus alone', async () => {
    const { room, session } = await hosting();
    find(room, '[data-name="microphone"]').focus();
    session.set({ waiting: [EVE] });
    await until(() => notices(room).includes('Eve wants to come in'));
    expect(find(room, '[data-name="microphone"]').matches(':focus')).to.equal(true);
    expect(find(room, 'room-notices').shadowRoot!.querySelector('[role="status"]')).to.have.text(
      'Eve wants to come in',
    );
    const shown = find(room, 'room-notices').shadowRoot!.querySelector('.notice')!;
    await arrived(shown);
    await expect(find(room, 'room-notices')).to.be.accessible();
  });

  it('let in and turn away', async () => {
    const { room, session } = await hosting();
    session.set({ waiting: [EVE] });
    await until(() => notices(room).length === 1);
    press(room, 'admit-button');
    press(room, 'deny-button');
    expect(methods(session)).to.deep.include(['moderate', 'room:admit', { id: 'eve' }]);
    expect(methods(session)).to.deep.include(['moderate', 'room:deny', { id: 'eve' }]);
  });

  it('are reached and answered with the keyboard', async () => {
    const { room, session } = await hosting();
    session.set({ waiting: [EVE] });
    await until(() => notices(room).length === 1);
    find(room, '[part="deny-button"]').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(methods(session)).to.deep.include(['moderate', 'room:admit', { id: 'eve' }]);
    session.set({ waiting: [] });
    await until(() => find(room, '[data-name="people"]').matches(':focus'), 'the focus is kept');
  });

  it('count several, and lead to the list of them, where no notice is needed', async () => {
    const { room, session } = await hosting();
    session.set({ waiting: [EVE, BOB] });
    await until(() => notices(room).includes('2 people want to come in'));
    press(room, 'view-waiting-button');
    await until(() => deep(room, 'room-roster'));
    await until(() => notices(room).length === 0);
    await room.togglePeople(false);
    await settled(room);
    expect(notices(room), 'seen in the list').to.deep.equal([]);
    session.set({ waiting: [EVE, BOB, { id: 'cem', name: 'Cem' }] });
    await until(() => notices(room).includes('3 people want to come in'));
  });

  it('go when another host has decided', async () => {
    const { room, session } = await hosting();
    session.set({ waiting: [EVE] });
    await until(() => notices(room).length === 1);
    session.set({ waiting: [] });
    await until(() => notices(room).length === 0);
  });

  it('ask for the microphone by name, and switch it on', async () => {
    const { room, session } = await hosting();
    session.add(participant('ada', { name: 'Ada', role: 'host' }));
    session.emit('unmute-asked', { from: 'ada' });
    await until(() => notices(room).includes('Ada asks you to unmute'));
    press(room, 'unmute-yes-button');
    await until(() => session.state.local.microphone);
    await until(() => notices(room).length === 0);
  });

  it('ask for the microphone once: it may stay off, or be on already', async () => {
    const { room, session } = await hosting();
    session.emit('unmute-asked', { from: 'nobody' });
    await until(() => notices(room).includes('A host asks you to unmute'));
    press(room, 'unmute-no-button');
    await until(() => notices(room).length === 0);
    expect(session.state.local.microphone).to.equal(false);
    session.emit('unmute-asked', { from: 'nobody' });
    await until(() => notices(room).length === 1);
    session.setLocal({ microphone: true });
    await until(() => notices(room).length === 0);
    session.emit('unmute-asked', { from: 'nobody' });
    await settled(room);
    expect(notices(room)).to.deep.equal([]);
  });
});
