import { expect } from '@open-wc/testing';
import { register } from './elements/shared/register.ts';
import { RoomChat, RoomLobby, VideoRoom } from './index.ts';

describe('the script tag', () => {
  it('registers nothing before define.ts does', () => {
    expect(customElements.get('video-room')).to.equal(undefined);
  });

  it('registers what a call needs at first, and fetches the rest on demand', async () => {
    await import('./define.ts');
    expect(customElements.get('video-room')).to.equal(VideoRoom);
    expect(customElements.get('room-lobby')).to.equal(RoomLobby);
    expect(customElements.get('room-chat')).to.equal(undefined);
    await VideoRoom.load('panels');
    expect(customElements.get('room-chat')).to.equal(RoomChat);
    await VideoRoom.load('calls');
    expect(customElements.get('room-calls')).to.not.equal(undefined);
    await RoomLobby.load('check');
    expect(customElements.get('room-check')).to.not.equal(undefined);
  });

  it('may be on a page twice', () => {
    expect(() => register('video-room', class extends HTMLElement {})).to.not.throw();
    expect(customElements.get('video-room')).to.equal(VideoRoom);
  });
});
