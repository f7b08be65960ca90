import { expect, fixture, html } from '@open-wc/testing';
import { loadTexts } from '../../i18n/localize.ts';
import { INITIAL_LOCAL, type LocalState } from '../../room/room-state.ts';
import { FakePermissions } from '../../testing/fake-permissions.ts';
import { pictureStream } from '../../testing/picture-stream.ts';
import { until } from '../../testing/media.ts';
import { asked, deep, find } from '../../testing/room-fixture.ts';
import type { RoomPreviewExtras } from '../room-preview-extras/room-preview-extras.ts';
import type { RoomPreview } from './room-preview.ts';

async function previewOf(change: Partial<LocalState> = {}): Promise<RoomPreview> {
  return fixture(html`<room-preview .local=${{ ...INITIAL_LOCAL, ...change }}></room-preview>`);
}

const part = (preview: RoomPreview, name: string): HTMLElement => find(preview, `[part="${name}"]`);

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

  it('shows initials while there is no picture, once there is a name', async () => {
    const preview = await previewOf();
    expect(deep(preview, '.avatar')).to.equal(null);
    preview.name = 'Ada Lovelace';
    await preview.updateComplete;
    expect(find(preview, '.avatar')).to.have.text('AL');
    await expect(preview).to.be.accessible();
  });

  it('has everything that lies upon the picture within it, whatever stands below', async () => {
    const permissions = new FakePermissions({ camera: 'prompt', microphone: 'prompt' });
    const around = await fixture<HTMLElement>(html`<div></div>`);
    const preview = await previewOf({ cameraPending: true, microphonePending: true });
    around.append(preview);
    const frame = () => find(preview, '.frame').getBoundingClientRect();
    for (const width of [280, 460]) {
      around.style.inlineSize = `${width}px`;
      await until(() => deep(preview, '.question'));
      const { top, bottom } = find(preview, '.question').getBoundingClientRect();
      const { top: switches } = part(preview, 'camera-button').getBoundingClientRect();
      expect(top).to.be.at.least(frame().top);
      expect(bottom).to.be.below(switches);
    }
    permissions.restore();

    preview.local = { ...INITIAL_LOCAL, camera: true, stream: pictureStream('red') };
    await until(() => deep(preview, '[part="devices-button"]:not([hidden])'));
    const choice = () => part(preview, 'devices-button').getBoundingClientRect();
    const before = choice().bottom - frame().bottom;
    part(preview, 'devices-button').click();
    await until(() => deep(preview, 'room-devices'));
    expect(choice().bottom - frame().bottom).to.equal(before);
    expect(before).to.be.below(0);
  });

  it('hands what it knows to its extras', async () => {
    const preview = await previewOf({ microphone: true });
    preview.speaker = 'loud';
    preview.audioOnly = true;
    preview.choice = false;
    await preview.updateComplete;
    const extras = find<RoomPreviewExtras>(preview, 'room-preview-extras');
    expect(extras.local).to.equal(preview.local);
    expect(extras).to.include({ speaker: 'loud', audioOnly: true, choice: false });
  });
});
