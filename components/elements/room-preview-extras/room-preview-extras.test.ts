import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { RoomPreviewExtras } from './room-preview-extras.ts';

async function extrasOf(change: Partial<LocalState> = {}): Promise<RoomPreviewExtras> {
  return fixture(html`<room-preview-extras .local=${{ ...INITIAL_LOCAL, ...change }}></room-preview-extras>`);
}

const button = (extras: RoomPreviewExtras) => find(extras, '[part="devices-button"]');

before(loadTexts);

describe('<room-preview-extras>', () => {
  it('lists cameras and microphones by name, and asks for the chosen one', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const extras = await extrasOf({ camera: true, microphone: true, stream });
    button(extras).click();
    await until(() => deep(extras, 'select#camera'));
    expect(button(extras).getAttribute('aria-expanded')).to.equal('true');
    const select = find<HTMLSelectElement>(extras, 'select#camera');
    expect(select.selectedOptions[0]!.text).to.not.equal('');
    expect(select.value).to.equal(stream.getVideoTracks()[0]!.getSettings().deviceId);
    const heard = asked(extras);
    select.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal([['setCamera', select.value]]);
    await expect(extras).to.be.accessible();
    for (const track of stream.getTracks()) track.stop();
  });

  it('has no choice before a device was allowed, or where the page wants none', async () => {
    expect(button(await extrasOf())).to.have.attribute('hidden');
    const extras = await extrasOf({ stream: pictureStream('red') });
    expect(button(extras)).to.not.have.attribute('hidden');
    extras.choice = false;
    await extras.updateComplete;
    expect(button(extras)).to.have.attribute('hidden');
  });

  it('offers another device where one is in use', async () => {
    expect(button(await extrasOf({ cameraError: 'in-use' }))).to.not.have.attribute('hidden');
  });

  it('shows how loud the microphone is', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const extras = await extrasOf({ microphone: true, stream });
    await until(
      () => Number(find(extras, '.meter').style.getPropertyValue('--_level')) > 0.1,
      'the synthetic tone',
    );
    for (const track of stream.getTracks()) track.stop();
    extras.local = INITIAL_LOCAL;
    await extras.updateComplete;
    expect(deep(extras, '.meter')).to.equal(null);
  });

  it('helps with a device that cannot be had', async () => {
    const extras = await extrasOf({ cameraError: 'not-found' });
    await until(() => deep(extras, '[part="device-error"]'));
    await expect(extras).to.be.accessible();
  });
});
