import { expect } from '@open-wc/testing';
import { chatEntry, participant, type FakeSession } from '../../testing/fake-session.ts';
import { CallDeclinedEvent } from '../../events/call-declined.ts';
import { loadTexts } from '../../i18n/localize.ts';
import { until } from '../../testing/media.ts';
import { deep, fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import { setPreferences, type Preferences } from '../../utils/preferences.ts';
import type { VideoRoom } from '../video-room/video-room.ts';
import type { RoomExtras } from './room-extras.ts';

describe('<room-extras>', () => {
  const sessions = fakeSessions();
  before(loadTexts);
  after(sessions.restore);
  afterEach(() => localStorage.clear());

  async function inCall(): Promise<{ readonly room: VideoRoom; readonly session: FakeSession }> {
    const { room, session } = await joinedRoom();
    await until(() => deep(room, 'room-toasts')?.shadowRoot?.querySelector('.list'));
    return { room, session };
  }
  const told = (room: VideoRoom, kind = '.toast, .quiet'): string[] =>
    [...(deep(room, 'room-toasts')?.shadowRoot?.querySelectorAll(kind) ?? [])].map(
      (toast) => toast.textContent,
    );

  it('tells of messages while the chat is closed, by whom and in few words', async () => {
    const { room, session } = await inCall();
    session.receive(chatEntry('hello', { text: `one\ntwo ${'x'.repeat(200)}` }));
    await until(() => told(room).length === 1);
    expect(told(room)[0]).to.match(/^Ada: one two x{50,90}…$/);
    session.receive(chatEntry('mine', { own: true }));
    await room.toggleChat(true);
    session.receive(chatEntry('read along'));
    await settled(room);
    expect(told(room)).to.have.length(1);
  });

  it('tells afterwards, once, what was fleeting and happened before it was there', async () => {
    const { room, session } = await inCall();
    const extras = find<RoomExtras>(room, 'room-extras');
    const stage = extras.parentElement!;
    extras.remove();
    extras.missed.push(new CallDeclinedEvent(participant('ada')));
    stage.append(extras);
    await until(() => told(room).length === 1);
    expect(told(room)).to.deep.equal(['ada declined the call']);
    extras.remove();
    stage.append(extras);
    session.emit('call-declined', { participant: participant('bob') });
    await until(() => told(room).includes('bob declined the call'));
    expect(told(room)).to.deep.equal(['bob declined the call']);
  });

  it('reads out what becomes of the own switches, and shows nothing of it', async () => {
    const { room, session } = await inCall();
    session.setLocal({ microphone: true });
    session.setLocal({ hand: true });
    await until(() => told(room, '.quiet').length === 2);
    expect(told(room, '.quiet')).to.deep.equal(['Your microphone is on', 'Your hand is raised']);
    expect(told(room, '.toast')).to.deep.equal([]);
    find(room, '[data-name="camera"]').focus();
    session.setLocal({ camera: true });
    await settled(room);
    expect(told(room)).to.have.length(2);
  });

  it('tells of many who come at once in one sentence', async () => {
    const { room, session } = await inCall();
    for (let index = 0; index < 12; index++) session.add(participant(`p${index}`));
    await until(() => told(room).includes('11 people joined'));
    expect(told(room)).to.deep.equal(['p0 joined', '11 people joined']);
  });

  const levels: readonly (readonly [Preferences['announcements'], readonly string[]])[] = [
    ['all', ['ada joined', 'ada raised a hand', 'ada left']],
    ['important', ['ada raised a hand']],
    ['none', []],
  ];
  for (const [announcements, expected] of levels) {
    it(`tells as much as the person wants: ${announcements}`, async () => {
      setPreferences({ announcements });
      const { room, session } = await inCall();
      session.add(participant('ada'));
      session.update('ada', { hand: true });
      session.emit('participant-left', { participant: participant('ada'), reason: 'left' });
      // Whatever was chosen: one's own devices.
      session.emit('device-error', { device: 'camera', type: 'in-use' });
      await until(() => told(room).some((text) => text.includes('camera')));
      expect(told(room).slice(0, -1)).to.deep.equal(expected.slice(-2));
    });
  }

  it('shows reactions with names, over the stage and in nobody’s way', async () => {
    const { room, session } = await inCall();
    session.add(participant('ada'));
    session.emit('reaction', { id: 'ada', emoji: '🎉' });
    const element = find(room, 'room-reactions');
    await until(() => element.shadowRoot!.querySelector('.reaction'));
    expect(element.shadowRoot!.querySelector('.reaction')!.textContent.replaceAll(/\s/g, '')).to.equal(
      '🎉ada',
    );
    expect(getComputedStyle(element).pointerEvents).to.equal('none');
    await until(() => told(room, '.quiet').includes('ada reacts with 🎉'));
    for (let index = 0; index < 40; index++) session.emit('reaction', { id: 'ada', emoji: '👍' });
    await settled(room);
    expect(element.shadowRoot!.querySelectorAll('.reaction')).to.have.length(12);
    await expect(room).to.be.accessible();
    await until(() => !element.shadowRoot!.querySelector('.reaction'));
  });

  it('sends one by the room’s method, and tells the page of each', async () => {
    const { room, session } = await inCall();
    const events: (readonly string[])[] = [];
    room.addEventListener('reaction', ({ id, emoji }) => events.push([id, emoji]));
    await room.sendReaction('👏');
    session.emit('reaction', { id: 'ada', emoji: '🎉' });
    expect(session.count('sendReaction')).to.equal(1);
    expect(events).to.deep.equal([
      ['me', '👏'],
      ['ada', '🎉'],
    ]);
  });

  it('names the call for the system, for as long as it lasts', async () => {
    const { room } = await inCall();
    expect(navigator.mediaSession.metadata?.title).to.equal('tea');
    await room.leave();
    await until(() => navigator.mediaSession.metadata === null);
  });
});
