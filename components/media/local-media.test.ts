import { expect } from '@open-wc/testing';
import { fakeDevice, FakeDevices, silence, type FakeDevice } from '../testing/fake-devices.ts';
import { until } from '../testing/media.ts';
import { LocalMedia, type LocalMediaEvents } from './local-media.ts';

const DESK = fakeDevice('videoinput', 'desk camera');
const LAP = fakeDevice('videoinput', 'lap camera');
const BUILT_IN = fakeDevice('audioinput', 'built-in microphone');
const HEADSET = fakeDevice('audioinput', 'headset');
const BOTH = { microphone: true, camera: true };

describe('LocalMedia', () => {
  let devices: FakeDevices;
  let media: LocalMedia;
  let moved: LocalMediaEvents['moved'][];
  let errors: LocalMediaEvents['error'][];

  /** Somebody with these devices, at the start of a visit. */
  function visit(...listed: readonly FakeDevice[]): void {
    media?.release();
    devices?.restore();
    devices = new FakeDevices(listed);
    media = new LocalMedia();
    moved = [];
    errors = [];
    media.on('moved', (event) => moved.push(event));
    media.on('error', (event) => errors.push(event));
  }

  const camera = () => media.camera.track?.label;
  const microphone = () => media.microphone.track?.label;

  beforeEach(() => {
    localStorage.clear();
    visit(DESK, LAP, BUILT_IN, HEADSET);
  });
  afterEach(() => {
    media.release();
    devices.restore();
    localStorage.clear();
  });

  describe('a device that goes', () => {
    it('is replaced by another, and used again when it is back', async () => {
      await media.open(BOTH);
      expect(camera()).to.equal('The desk camera');
      devices.unplug('desk camera');
      await until(() => camera() === 'The lap camera');
      devices.plugIn(DESK);
      await until(() => camera() === 'The desk camera');
      expect(moved).to.deep.equal([
        { device: 'camera', label: 'The lap camera', lost: true },
        { device: 'camera', label: 'The desk camera', lost: false },
      ]);
      expect(errors).to.deep.equal([]);
      expect([...devices.live].sort()).to.deep.equal(['built-in microphone', 'desk camera']);
    });

    it('is missed with a sentence where there is no other, and opened when one is plugged in', async () => {
      visit(DESK, BUILT_IN);
      await media.open(BOTH);
      devices.unplug('desk camera');
      await until(() => media.camera.state.error === 'not-found');
      expect(errors).to.deep.equal([{ device: 'camera', type: 'not-found' }]);
      expect(media.camera.state).to.include({ on: false, pending: false });
      devices.plugIn(LAP);
      await until(() => media.camera.state.on);
      expect(media.camera.state.error).to.equal(null);
      expect(camera()).to.equal('The lap camera');
    }).timeout(20_000);

    it('is not asked for any more once it is switched off', async () => {
      visit(DESK, BUILT_IN);
      await media.open(BOTH);
      devices.unplug('desk camera');
      await media.camera.switch(false);
      devices.plugIn(DESK);
      devices.plugIn(HEADSET);
      devices.unplug('built-in microphone');
      await until(() => microphone() === 'The headset');
      expect(media.camera.state).to.deep.equal({ on: false, pending: false, error: null });
      expect(devices.live).to.deep.equal(['headset']);
    });

    it('while it is muted is not replaced before it is switched on', async () => {
      await media.open(BOTH);
      await media.microphone.switch(false);
      devices.unplug('built-in microphone');
      devices.unplug('desk camera');
      await until(() => camera() === 'The lap camera');
      expect(media.microphone.track).to.equal(null);
      expect(await media.microphone.switch(true)).to.equal(true);
      expect(microphone()).to.equal('The headset');
    });

    it('of those that have crashed is opened again as it was, without a word', async () => {
      await media.open(BOTH);
      const states: boolean[] = [];
      media.camera.on('state', ({ on }) => states.push(on));
      devices.crash('videoinput');
      expect(media.camera.state).to.deep.equal({ on: false, pending: true, error: null });
      await until(() => media.camera.state.on);
      expect(camera()).to.equal('The desk camera');
      expect(states[0]).to.equal(false);
      expect([moved, errors]).to.deep.equal([[], []]);
    });

    it('is tried again while its process starts', async () => {
      await media.open(BOTH);
      let refusals = 0;
      devices.refuse = (device) => (device === DESK && refusals++ < 2 ? 'NotReadableError' : undefined);
      devices.crash('videoinput');
      await until(() => media.camera.state.on);
      expect([camera(), refusals]).to.deep.equal(['The desk camera', 3]);
      expect(errors).to.deep.equal([]);
    });

    it('is not asked for again when the person has taken the permission back', async () => {
      await media.open(BOTH);
      let asked = 0;
      devices.refuse = () => {
        asked += 1;
        return 'NotAllowedError';
      };
      devices.crash('videoinput');
      await until(() => media.camera.state.error === 'permission-denied');
      expect(asked).to.equal(1);
    });
  });

  describe('a device that comes', () => {
    it('is opened where it was wished for and missing', async () => {
      visit(BUILT_IN);
      await media.open(BOTH);
      expect(media.camera.state.error).to.equal('not-found');
      expect(media.microphone.state.on).to.equal(true);
      devices.plugIn(DESK);
      await until(() => media.camera.state.on);
      expect(moved).to.deep.equal([]);
    });

    it('does not change anything where one is in use', async () => {
      visit(DESK, BUILT_IN);
      await media.open(BOTH);
      devices.plugIn(LAP);
      devices.plugIn(HEADSET);
      devices.unplug('built-in microphone');
      await until(() => microphone() === 'The headset');
      expect(camera()).to.equal('The desk camera');
    });

    it('as the default of the system is followed, muted or not', async () => {
      const standard = (groupId: string) => fakeDevice('audioinput', 'default', groupId);
      visit(standard('built-in'), DESK);
      await media.open(BOTH);
      await media.microphone.switch(false);
      devices.listed = [DESK];
      devices.plugIn(standard('headset'));
      await until(() => media.microphone.track?.getSettings().groupId === 'headset');
      expect(media.microphone.track?.enabled, 'still muted').to.equal(false);
      expect(media.microphone.state.on).to.equal(false);
    });
  });

  describe('a choice', () => {
    it('is kept over visits', async () => {
      await media.open(BOTH);
      await media.camera.select('lap camera');
      await media.microphone.select('headset');
      visit(DESK, LAP, BUILT_IN, HEADSET);
      await media.open(BOTH);
      expect([camera(), microphone()]).to.deep.equal(['The lap camera', 'The headset']);
    });

    it('that is not there gives way to another, and is used when it comes', async () => {
      await media.camera.select('lap camera');
      visit(DESK, BUILT_IN);
      await media.open(BOTH);
      expect(camera()).to.equal('The desk camera');
      devices.plugIn(LAP);
      await until(() => camera() === 'The lap camera');
    });

    it('that is in other hands gives way to another', async () => {
      await media.camera.select('lap camera');
      visit(DESK, LAP, BUILT_IN);
      devices.refuse = (device) => (device === LAP ? 'NotReadableError' : undefined);
      await media.open(BOTH);
      expect(camera()).to.equal('The desk camera');
    });

    it('that cannot be opened is refused, and the one before goes on', async () => {
      await media.open(BOTH);
      devices.refuse = (device) => (device === LAP ? 'NotReadableError' : undefined);
      const refusal = await media.camera.select('lap camera').catch((error: unknown) => error);
      expect(refusal).to.include({ code: 'in-use' });
      expect(errors).to.deep.equal([{ device: 'camera', type: 'in-use' }]);
      expect(media.camera.state).to.deep.equal({ on: true, pending: false, error: null });
      expect(camera()).to.equal('The desk camera');
    });

    it('on phones, which open one camera at a time, is opened after the other has closed', async () => {
      await media.open(BOTH);
      devices.refuse = ({ kind }) =>
        kind === 'videoinput' && devices.live.some((id) => id.endsWith('camera'))
          ? 'NotReadableError'
          : undefined;
      await media.camera.select('lap camera');
      expect(camera()).to.equal('The lap camera');
    });

    it('made while muted lets nothing be heard', async () => {
      await media.open(BOTH);
      await media.microphone.switch(false);
      const heard: boolean[] = [];
      media.on('track', ({ track }) => heard.push(track?.enabled ?? false));
      await media.microphone.select('headset');
      expect(heard).to.deep.equal([false]);
      expect(media.microphone.state.on).to.equal(false);
    });

    it('of another device helps where the first could not be opened', async () => {
      devices.refuse = (device) => (device === DESK ? 'NotReadableError' : undefined);
      await media.open(BOTH);
      expect(media.camera.state.error).to.equal('in-use');
      await media.camera.select('lap camera');
      expect(media.camera.state).to.deep.equal({ on: true, pending: false, error: null });
    });

    it('of a speaker gives way while it is gone', async () => {
      await media.open(BOTH);
      const played: string[] = [];
      media.on('speaker', (deviceId) => played.push(deviceId));
      devices.listed = [...devices.listed, fakeDevice('audiooutput', 'loud one')];
      media.setSpeaker('loud one');
      devices.unplug('loud one');
      await until(() => played.at(-1) === '');
      devices.plugIn(fakeDevice('audiooutput', 'loud one'));
      await until(() => played.at(-1) === 'loud one');
      expect(new LocalMedia().speaker, 'on the next visit').to.equal('loud one');
    });

    it('is no need: storage may be forbidden', async () => {
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = () => {
        throw new DOMException('', 'SecurityError');
      };
      await media.open(BOTH);
      await media.camera.select('lap camera');
      Storage.prototype.setItem = setItem;
      expect(camera()).to.equal('The lap camera');
    });
  });

  describe('a device that the system silences', () => {
    it('for a moment goes on by itself', async () => {
      await media.open(BOTH);
      const track = media.microphone.track!;
      silence(track, true);
      silence(track, false);
      devices.unplug('desk camera');
      await until(() => camera() === 'The lap camera');
      expect(media.microphone.track).to.equal(track);
    });

    it('for longer is opened again', async () => {
      await media.open(BOTH);
      const track = media.microphone.track!;
      silence(track, true);
      await until(() => media.microphone.track !== track && media.microphone.state.on);
      expect(microphone()).to.equal('The built-in microphone');
      expect(devices.live).to.have.length(2);
    });
  });

  it('lets go of everything, in the middle of a search too', async () => {
    await media.open(BOTH);
    devices.crash('videoinput');
    media.release();
    devices.plugIn(fakeDevice('audioinput', 'late'));
    await media.microphone.switch(false);
    expect(devices.live).to.deep.equal([]);
    expect(media.camera.state).to.deep.equal({ on: false, pending: false, error: null });
  });
});
