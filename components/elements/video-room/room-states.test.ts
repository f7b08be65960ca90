import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL, INITIAL_STATE, type RoomState } from '../../room/room-state.ts';
import { participant } from '../../testing/fake-session.ts';
import { roomStates } from './room-states.ts';

function on(
  change: Partial<RoomState>,
  panel: 'chat' | 'people' | null = null,
  fullscreen = false,
): string[] {
  const states = roomStates({ ...INITIAL_STATE, ...change }, { view: 'call', panel, fullscreen });
  return Object.keys(states).filter((name) => states[name]);
}

describe('roomStates', () => {
  it('has none before a call', () => expect(on({})).to.deep.equal([]));

  it('tells what is off in a call', () => {
    expect(on({ phase: 'joined' })).to.have.members(['joined', 'muted', 'camera-off', 'alone']);
  });

  it('stays joined while it reconnects', () => {
    expect(on({ phase: 'reconnecting', participants: [participant('ada')] })).to.include.members([
      'joined',
      'reconnecting',
    ]);
  });

  it('tells what oneself does', () => {
    const local = { ...INITIAL_LOCAL, microphone: true, camera: true, screen: true, hand: true };
    expect(
      on({ phase: 'joined', local, participants: [participant('ada', { link: 'ringing' })] }, 'chat', true),
    ).to.have.members(['joined', 'screensharing', 'hand-raised', 'ringing', 'chat-open', 'fullscreen']);
  });
});
