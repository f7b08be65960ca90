import { expect, html } from '@open-wc/testing';
import { participant } from '../../testing/fake-session.ts';
import { fakeSessions, find, joinedRoom, settled } from '../../testing/room-fixture.ts';
import type { RoomStage } from '../room-stage/room-stage.ts';

describe('the layout of a room', () => {
  const sessions = fakeSessions();
  after(sessions.restore);

  it('is what the page says, until the person chooses', async () => {
    const { room } = await joinedRoom(html`<video-room layout="grid"></video-room>`);
    const stage = find<RoomStage>(room, 'room-stage');
    expect(stage.layout).to.equal('grid');
    await room.setLayout('spotlight');
    expect([stage.layout, room.layout, room.getAttribute('layout')]).to.deep.equal([
      'spotlight',
      'spotlight',
      'grid',
    ]);
  });

  it('pins a person, or what the person shares', async () => {
    const { room, session } = await joinedRoom();
    session.add(participant('ada', { screen: true }), participant('grace'));
    await settled(room);
    const stage = find<RoomStage>(room, 'room-stage');
    await room.pinParticipant('grace');
    expect(stage.pinned).to.deep.equal({ id: 'grace', kind: 'camera' });
    await room.pinParticipant('ada', 'screen');
    expect(stage.pinned).to.deep.equal({ id: 'ada', kind: 'screen' });
    await room.pinParticipant(null);
    expect(stage.pinned).to.equal(null);
  });
});
