import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import type { DeviceErrorType } from '../../media/device-errors.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { pictureStream } from '../../testing/fake-session.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { RoomPreview } from './room-preview.ts';

async function previewOf(change: Partial<LocalState> = {}): Promise<RoomPreview> {
  return fixture(html`<room-preview .local=${{ ...INITIAL_LOCAL, ...change }}></room-preview>`);
}

const part = (preview: RoomPreview, name: string): HTMLElement => find(preview, `[part="${name}"]`);
const ERRORS: readonly DeviceErrorType[] = [
  'permission-denied',
  'dismissed',
  'not-found',
  'in-use',
  'overconstrained',
  'insecure-context',
  'blocked-by-policy',
];

// Fetched when they are first needed; here they are to be read at once.
before(loadTexts);

describe('<room-preview>', () => {
  it('shows the picture mirrored once there is one', async () => {
    const preview = await previewOf({ camera: true, stream: pictureStream('red') });
    const video = find<HTMLVideoElement>(preview, 'video');
    await until(() => video.classList.contains('shown'));
    expect(getComputedStyle(video).transform).to.match(/^matrix\(-1,/);
    expect(video.muted).to.equal(true);
    await expect(preview).to.be.accessible();
  });

  it('says that the camera is off, or starting', async () => {
    expect(find(await previewOf(), '.cover')).to.contain.text('Your camera is off');
    expect(find(await previewOf({ cameraPending: true }), '.cover')).to.contain.text('Starting your camera…');
    await expect(await previewOf()).to.be.accessible();
  });

  it('asks for the switches that are pressed', async () => {
    const preview = await previewOf({ microphone: true });
    const heard = asked(preview);
    expect(part(preview, 'microphone-button').getAttribute('aria-label')).to.equal('Mute microphone');
    part(preview, 'microphone-button').click();
    part(preview, 'camera-button').click();
    expect(heard).to.deep.equal([['toggleMicrophone'], ['toggleCamera']]);
  });

  it('lists cameras and microphones by name, and asks for the chosen one', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: true });
    const preview = await previewOf({ camera: true, microphone: true, stream });
    const button = part(preview, 'devices-button');
    await until(() => !button.hidden);
    button.click();
    await until(() => deep(preview, 'select#camera'));
    const select = find<HTMLSelectElement>(preview, 'select#camera');
    expect(select.selectedOptions[0]!.text).to.not.equal('');
    expect(select.value).to.equal(stream.getVideoTracks()[0]!.getSettings().deviceId);
    const heard = asked(preview);
    select.dispatchEvent(new Event('change'));
    expect(heard).to.deep.equal([['setCamera', select.value]]);
    await expect(preview).to.be.accessible();
    for (const track of stream.getTracks()) track.stop();
  });

  it('shows how loud the microphone is', async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const preview = await previewOf({ microphone: true, stream });
    await until(
      () => Number(find(preview, '.meter').style.getPropertyValue('--_level')) > 0.1,
      'the synthetic tone',
    );
    for (const track of stream.getTracks()) track.stop();
  });

  for (const type of ERRORS) {
    it(`has a sentence for "${type}" of either device`, async () => {
      const camera = part(await previewOf({ cameraError: type }), 'device-error').querySelector(
        'p',
      )!.textContent!;
      const microphone = part(await previewOf({ microphoneError: type }), 'device-error').querySelector(
        'p',
      )!.textContent!;
      expect(camera).to.contain('camera').and.not.contain('microphone');
      expect(microphone).to.contain('microphone').and.not.contain('camera ');
    });
  }

  it('has one sentence where both failed alike, two where they did not, and a way to try again', async () => {
    const alike = await previewOf({ cameraError: 'permission-denied', microphoneError: 'permission-denied' });
    expect(alike.renderRoot.querySelectorAll('[part="device-error"] p')).to.have.length(1);
    const different = await previewOf({ cameraError: 'in-use', microphoneError: 'not-found' });
    expect(different.renderRoot.querySelectorAll('[part="device-error"] p')).to.have.length(2);
    const heard = asked(different);
    find(different, '[part="device-error"] button').click();
    expect(heard).to.deep.equal([['retryDevices']]);
    await expect(different).to.be.accessible();
  });
});
