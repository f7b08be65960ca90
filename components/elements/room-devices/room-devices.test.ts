import { expect, fixture, html } from '@open-wc/testing';
import { INITIAL_LOCAL } from '../../room/room-state.ts';
import { fakeDevice, FakeDevices } from '../../testing/fake-devices.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { RoomDevices } from './room-devices.ts';

const select = (element: RoomDevices, id: string) => find<HTMLSelectElement>(element, `#${id}`);
const options = (element: RoomDevices, id: string) =>
  [...select(element, id).options].map(({ text }) => text.trim());

describe('<room-devices>', () => {
  let devices: FakeDevices;

  /** With the second camera in use. */
  async function shown(): Promise<RoomDevices> {
    const stream = pictureStream('red');
    stream.getVideoTracks()[0]!.getSettings = () => ({ deviceId: 'lap' });
    const element = await fixture<RoomDevices>(
      html`<room-devices .local=${{ ...INITIAL_LOCAL, stream }} .speaker=${'loud'}></room-devices>`,
    );
    await until(() => deep(element, '#camera'));
    return element;
  }

  beforeEach(() => {
    devices = new FakeDevices([
      fakeDevice('videoinput', 'desk'),
      fakeDevice('videoinput', 'lap'),
      fakeDevice('audioinput', 'headset'),
      fakeDevice('audiooutput', 'quiet'),
      fakeDevice('audiooutput', 'loud'),
    ]);
  });
  afterEach(() => devices.restore());

  it('lists what there is by name, with what is in use chosen', async () => {
    const element = await shown();
    expect(options(element, 'camera')).to.deep.equal(['The desk', 'The lap']);
    expect(options(element, 'microphone')).to.deep.equal(['The headset']);
    expect(options(element, 'speaker')).to.deep.equal(['The quiet', 'The loud']);
    expect(select(element, 'camera').value).to.equal('lap');
    expect(select(element, 'speaker').value).to.equal('loud');
    await expect(element).to.be.accessible();
  });

  it('asks for what is chosen, and shows it undone when it could not be had', async () => {
    const element = await shown();
    const heard = asked(element);
    for (const [id, value] of [
      ['camera', 'desk'],
      ['microphone', 'headset'],
      ['speaker', 'quiet'],
    ] as const) {
      select(element, id).value = value;
      select(element, id).dispatchEvent(new Event('change'));
    }
    expect(heard).to.deep.equal([
      ['setCamera', 'desk'],
      ['setMicrophone', 'headset'],
      ['setSpeaker', 'quiet'],
    ]);
    element.local = { ...element.local };
    await element.updateComplete;
    expect(select(element, 'camera').value).to.equal('lap');
  });

  it('follows what is plugged in', async () => {
    const element = await shown();
    devices.plugIn(fakeDevice('audioinput', 'new one'));
    await until(() => options(element, 'microphone').includes('The new one'));
    devices.unplug('headset');
    await until(() => !options(element, 'microphone').includes('The headset'));
  });

  it('turns the camera of a phone round, and has no button for it elsewhere', async () => {
    const element = await shown();
    expect(deep(element, '[part="flip-button"]')).to.equal(null);
    devices.plugIn({ ...fakeDevice('videoinput', 'a'), label: 'camera2 1, facing front' });
    devices.plugIn({ ...fakeDevice('videoinput', 'b'), label: 'camera2 0, facing back' });
    await until(() => deep(element, '[part="flip-button"]'));
    const heard = asked(element);
    find(element, '[part="flip-button"]').click();
    expect(heard).to.deep.equal([['flipCamera']]);
    await expect(element).to.be.accessible();
  });

  it('plays a sound to try the speaker in use with, and says so', async () => {
    const { setSinkId } = HTMLMediaElement.prototype;
    const sinks: string[] = [];
    HTMLMediaElement.prototype.setSinkId = (id) => {
      sinks.push(id);
      return Promise.resolve();
    };
    const element = await shown();
    const said = () => find(element, '#test-sound').textContent?.trim();
    find(element, '[part="test-sound-button"]').click();
    await until(() => said() === 'Playing…');
    expect(sinks).to.deep.equal(['loud']);
    await expect(element).to.be.accessible();
    await until(() => said() === '');
    HTMLMediaElement.prototype.setSinkId = () => Promise.reject(new DOMException('', 'NotFoundError'));
    find(element, '[part="test-sound-button"]').click();
    await until(() => said() === 'The sound could not be played here. Choose another speaker.');
    await expect(element).to.be.accessible();
    HTMLMediaElement.prototype.setSinkId = setSinkId;
  });

  it('has no camera to choose in a room without pictures', async () => {
    const element = await shown();
    element.audioOnly = true;
    await element.updateComplete;
    expect(deep(element, '#camera')).to.equal(null);
    expect(options(element, 'microphone')).to.have.length(1);
  });
});
