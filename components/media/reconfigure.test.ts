import { expect } from '@open-wc/testing';
import { setPreferences } from '../utils/preferences.ts';
import { LocalMedia } from './local-media.ts';
import { reconfigureCamera, reconfigureMicrophone } from './reconfigure.ts';

describe('devices that are open', () => {
  let media: LocalMedia;
  let sent: (MediaStreamTrack | null)[];

  beforeEach(async () => {
    localStorage.clear();
    media = new LocalMedia();
    sent = [];
    await media.open({ microphone: true, camera: true });
    media.on('track', ({ role, track }) => {
      if (role === 'microphone') sent.push(track);
    });
  });
  afterEach(() => {
    media.release();
    localStorage.clear();
  });

  const settings = () => media.microphone.track!.getSettings();

  it('clean up a voice, or leave it alone, as soon as that is chosen', async () => {
    expect(settings()).to.include({ noiseSuppression: true, echoCancellation: true });
    setPreferences({ noiseSuppression: false, echoCancellation: false });
    await reconfigureMicrophone(media.microphone);
    expect(settings()).to.include({ noiseSuppression: false, echoCancellation: false });
    expect(media.microphone.state.on).to.equal(true);
    expect(media.microphone.track!.readyState).to.equal('live');
    // Where another track took its place, that is the one that is sent.
    if (sent.length > 0) expect(sent.at(-1) === media.microphone.track).to.equal(true);
    setPreferences({ echoCancellation: true });
    await reconfigureMicrophone(media.microphone);
    expect(settings()).to.include({ noiseSuppression: false, echoCancellation: true });
    setPreferences({ noiseSuppression: true });
    await reconfigureMicrophone(media.microphone);
    expect(settings()).to.include({ noiseSuppression: true, echoCancellation: true });
  });

  it('stay muted while they are opened again', async () => {
    await media.microphone.switch(false);
    setPreferences({ noiseSuppression: false });
    await reconfigureMicrophone(media.microphone);
    expect(media.microphone.state.on).to.equal(false);
    expect(media.microphone.track?.enabled ?? false).to.equal(false);
    await media.microphone.switch(true);
    expect(settings()).to.include({ noiseSuppression: false });
  });

  it('go on filming where another picture is chosen', async () => {
    const { track } = media.camera;
    setPreferences({ quality: 'high' });
    await reconfigureCamera(media.camera);
    expect(media.camera.track === track).to.equal(true);
    expect(track!.readyState).to.equal('live');
    expect(JSON.stringify(track!.getConstraints().height)).to.contain('1080');
  });

  it('are left alone where they are not open', async () => {
    media.release();
    await reconfigureMicrophone(media.microphone);
    await reconfigureCamera(media.camera);
    expect(media.microphone.track).to.equal(null);
    expect(media.camera.track).to.equal(null);
  });
});
