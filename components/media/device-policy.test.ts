import { expect } from '@open-wc/testing';
import { nextDevice, type DeviceSituation, type ListedDevice } from './device-policy.ts';

const device = (deviceId: string, change: Partial<ListedDevice> = {}): ListedDevice => ({
  deviceId,
  groupId: `group of ${deviceId}`,
  label: `The ${deviceId}`,
  ...change,
});
const using = (deviceId: string, groupId = `group of ${deviceId}`) => ({ deviceId, groupId });
const wanting = (deviceId: string, label = '') => ({ deviceId, label });

const at = (change: Partial<DeviceSituation>): DeviceSituation => ({
  listed: [device('desk'), device('lap')],
  current: null,
  wanted: null,
  interrupted: false,
  tries: 0,
  ...change,
});

describe('nextDevice', () => {
  it('leaves a device that works alone', () => {
    expect(nextDevice(at({ current: using('desk') }))).to.equal(null);
    expect(nextDevice(at({ current: using('lap'), wanted: wanting('lap') }))).to.equal(null);
    expect(nextDevice(at({}))).to.equal(null);
  });

  it('reopens a crashed device that is still listed', () => {
    expect(nextDevice(at({ interrupted: true, wanted: wanting('lap') }))).to.deep.equal({
      deviceId: 'lap',
      because: 'interrupted',
    });
  });

  it('takes another when one that is listed cannot be opened again and again', () => {
    const stubborn = { interrupted: true, wanted: wanting('desk') };
    expect(nextDevice(at({ ...stubborn, tries: 2 }))?.deviceId).to.equal('desk');
    expect(nextDevice(at({ ...stubborn, tries: 3 }))).to.deep.equal({ deviceId: 'lap', because: 'standIn' });
    expect(nextDevice(at({ ...stubborn, tries: 3, listed: [device('desk')] }))).to.deep.equal({
      deviceId: 'desk',
      because: 'interrupted',
    });
  });

  it('has another stand in for one that was unplugged', () => {
    expect(nextDevice(at({ interrupted: true, wanted: wanting('gone') }))).to.deep.equal({
      deviceId: 'desk',
      because: 'standIn',
    });
  });

  it('waits where there is none', () => {
    expect(nextDevice(at({ listed: [], interrupted: true, wanted: wanting('gone') }))).to.equal(null);
  });

  it('opens the first that is plugged in where there was none, and calls it no stand-in', () => {
    expect(nextDevice(at({ interrupted: true }))).to.deep.equal({
      deviceId: 'desk',
      because: 'interrupted',
    });
  });

  it('goes back to the wanted one when it is there again', () => {
    expect(nextDevice(at({ current: using('desk'), wanted: wanting('lap') }))).to.deep.equal({
      deviceId: 'lap',
      because: 'returned',
    });
    expect(nextDevice(at({ current: using('desk'), wanted: wanting('gone') }))).to.equal(null);
  });

  it('knows it by name when it was plugged in elsewhere', () => {
    const listed = [device('desk'), device('new id', { label: 'Headset' })];
    expect(
      nextDevice(at({ listed, current: using('desk'), wanted: wanting('old id', 'Headset') }))?.deviceId,
    ).to.equal('new id');
    expect(
      nextDevice(
        at({
          listed: [device('nameless', { label: '' })],
          current: using('desk'),
          wanted: wanting('old id', ''),
        }),
      ),
    ).to.equal(null);
  });

  it('follows the system to another default, unless the person has chosen', () => {
    const listed = [device('default', { groupId: 'headset' }), device('desk')];
    const current = using('default', 'desk');
    expect(nextDevice(at({ listed, current }))).to.deep.equal({ deviceId: 'default', because: 'default' });
    expect(nextDevice(at({ listed, current: using('default', 'headset') }))).to.equal(null);
    expect(nextDevice(at({ listed, current: using('desk'), wanted: wanting('desk') }))).to.equal(null);
  });
});
