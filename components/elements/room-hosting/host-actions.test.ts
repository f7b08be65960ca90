import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { translate } from '../../testing/texts.ts';
import { hostActions, hostEntry, onTile, ownActions } from './host-actions.ts';

const HOST = { ...INITIAL_LOCAL, id: 'me', role: 'host' } as const;

describe('what a host can do about somebody', () => {
  it('is what changes something as things are', () => {
    expect(hostActions(participant('ada', { microphone: true, camera: true, screen: true }))).to.deep.equal([
      'mute',
      'cameraOff',
      'stopScreen',
      'makeHost',
      'makeViewer',
      'remove',
    ]);
    expect(hostActions(participant('ada', { microphone: false }))).to.deep.equal([
      'askToUnmute',
      'makeHost',
      'makeViewer',
      'remove',
    ]);
  });

  it('is no question for the microphone where there is none to be had', () => {
    const viewer = participant('eve', {
      role: 'viewer',
      microphone: false,
      barred: ['microphone', 'camera'],
    });
    expect(hostActions(viewer)).to.deep.equal(['makeHost', 'makeParticipant', 'remove']);
    expect(hostActions(participant('old', { plain: true, microphone: false }))).to.not.include('askToUnmute');
  });

  it('on a tile is about what it shows', () => {
    const all = hostActions(participant('ada', { camera: true, screen: true }));
    expect(onTile('camera', all)).to.deep.equal(['mute', 'cameraOff', 'remove']);
    expect(onTile('screen', all)).to.deep.equal(['stopScreen', 'remove']);
  });

  it('is said in words, and removal is marked as what it is', () => {
    expect(hostEntry('mute', translate).label).to.equal('Mute for everyone');
    expect(hostEntry('remove', translate).danger).to.equal(true);
  });
});

describe('what hosts can do about themselves', () => {
  it('is to step down, unless nobody else is in charge', () => {
    expect(ownActions({ local: HOST, participants: [participant('ada')] })).to.deep.equal([]);
    const participants = [participant('ada', { role: 'host' })];
    expect(ownActions({ local: HOST, participants })).to.deep.equal(['makeParticipant', 'makeViewer']);
    expect(ownActions({ local: INITIAL_LOCAL, participants })).to.deep.equal([]);
  });
});
