import { expect } from '@open-wc/testing';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { lobbyOptions, type LobbyWishes } from './lobby-options.ts';

const FIELDS = { email: ' ada@example.org ', displayName: ' Ada ', room: ' tea ' };
const WISHES: LobbyWishes = { noPreview: false, startMuted: false, startCameraOff: false, audioOnly: false };

describe('lobbyOptions', () => {
  it('trims what was typed', () => {
    expect(lobbyOptions(FIELDS, INITIAL_LOCAL, WISHES)).to.include({
      email: 'ada@example.org',
      displayName: 'Ada',
      room: 'tea',
    });
  });

  it('joins with the devices that the preview shows', () => {
    const local = { ...INITIAL_LOCAL, microphone: true };
    expect(lobbyOptions(FIELDS, local, WISHES)).to.include({ startMuted: false, startCameraOff: true });
  });

  it('takes a question that is still open for a yes', () => {
    const local = { ...INITIAL_LOCAL, microphonePending: true, cameraPending: true };
    expect(lobbyOptions(FIELDS, local, WISHES)).to.include({ startMuted: false, startCameraOff: false });
  });

  it('goes by the attributes where there is no preview', () => {
    const wishes = { ...WISHES, noPreview: true, startMuted: true };
    expect(lobbyOptions(FIELDS, INITIAL_LOCAL, wishes)).to.include({
      startMuted: true,
      startCameraOff: false,
    });
  });

  it('opens no camera where there shall be none', () => {
    const local = { ...INITIAL_LOCAL, camera: true };
    expect(lobbyOptions(FIELDS, local, { ...WISHES, audioOnly: true })).to.include({ startCameraOff: true });
  });
});
