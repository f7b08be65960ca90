import { expect } from '@open-wc/testing';
import {
  handOver,
  rememberedPerson,
  rememberedWishes,
  rememberPerson,
  rememberWishes,
  takeOver,
} from './lobby-memory.ts';

describe('what a lobby remembers', () => {
  afterEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  it('is the person, beyond the tab', () => {
    expect(rememberedPerson()).to.deep.equal({ email: '', displayName: '', room: '' });
    const ada = { email: 'ada@example.org', displayName: 'Ada', room: 'tea' };
    rememberPerson(ada);
    expect(rememberedPerson()).to.deep.equal(ada);
  });

  it('is what they have switched off, and not what they could not have', () => {
    expect(rememberedWishes()).to.deep.equal({ muted: false, cameraOff: false });
    const off = { startMuted: true, startCameraOff: true };
    rememberWishes(off, { microphoneError: null, cameraError: 'in-use' }, {});
    expect(rememberedWishes()).to.deep.equal({ muted: true, cameraOff: false });
    rememberWishes({}, { microphoneError: null, cameraError: null }, {});
    expect(rememberedWishes()).to.deep.equal({ muted: false, cameraOff: false });
  });

  it('is not what a page has switched off', () => {
    const fine = { microphoneError: null, cameraError: null };
    const off = { startMuted: true, startCameraOff: true };
    rememberWishes(off, fine, { startMuted: true, audioOnly: true });
    expect(rememberedWishes()).to.deep.equal({ muted: false, cameraOff: false });
    rememberWishes(off, fine, {});
    rememberWishes(off, fine, { startMuted: true, startCameraOff: true });
    expect(rememberedWishes()).to.deep.equal({ muted: true, cameraOff: true });
  });

  it('survives whatever else lies in the storage', () => {
    for (const junk of ['', '{', '7', 'null', '[]', '{"email":{"x":1}}']) {
      localStorage.setItem('roomlet:me', junk);
      expect(rememberedPerson()).to.deep.equal({ email: '', displayName: '', room: '' });
    }
  });

  it('is handed to another page once, and for its room only', () => {
    handOver({ room: ' tea ', email: 'ada@example.org', displayName: '', startMuted: true, token: 'secret' });
    expect(takeOver('coffee')).to.equal(null);
    expect(takeOver('tea')).to.deep.equal({
      room: 'tea',
      email: 'ada@example.org',
      displayName: '',
      startMuted: true,
      startCameraOff: false,
    });
    expect(takeOver('tea')).to.equal(null);
  });
});
