import { expect } from '@open-wc/testing';
import { fakeDevice, FakeDevices } from '../testing/fake-devices.ts';
import { pictureTrack, toneTrack, until } from '../testing/media.ts';
import { codeOf } from '../testing/refusal.ts';
import { LocalMedia, type LocalMediaEvents } from './local-media.ts';
import { TrackPipe } from './track-pipe.ts';
import type { TrackProcessor } from './track-processor.ts';

interface Run {
  readonly input: MediaStreamTrack;
  readonly output: MediaStreamTrack;
  readonly signal: AbortSignal;
}

/** A processor that draws something of its own, and what it was asked for. */
function recorder(make: () => MediaStreamTrack = () => pictureTrack('#00f')) {
  const runs: Run[] = [];
  const processor: TrackProcessor = (input, { signal }) => {
    const output = make();
    runs.push({ input, output, signal });
    return output;
  };
  return { runs, processor };
}

describe('a page’s processor between a device and everybody else', () => {
  let devices: FakeDevices;
  let media: LocalMedia;
  let sent: (MediaStreamTrack | null)[];
  let errors: LocalMediaEvents['error'][];
  const warn = console.warn;

  const latest = () => sent.at(-1);
  /** Answers whether these were sent, and nothing else: tracks themselves are too much for the runner to tell of. */
  const wasSent = (...tracks: readonly unknown[]) =>
    sent.length === tracks.length && sent.every((track, index) => track === tracks[index]);
  const shown = () => media.stream.getVideoTracks()[0];
  const raw = () => media.camera.track;

  beforeEach(() => {
    localStorage.clear();
    console.warn = () => undefined;
    devices = new FakeDevices([
      fakeDevice('videoinput', 'front'),
      fakeDevice('videoinput', 'back'),
      fakeDevice('audioinput', 'mic'),
    ]);
    media = new LocalMedia();
    const heard: (MediaStreamTrack | null)[] = (sent = []);
    errors = [];
    media.on('track', ({ role, track }) => {
      if (role === 'camera') heard.push(track);
    });
    media.on('error', (error) => errors.push(error));
  });

  afterEach(() => {
    media.release();
    devices.restore();
    console.warn = warn;
  });

  it('takes the place of the picture in a running call, for oneself as well, and gives it back', async () => {
    await media.open({ microphone: true, camera: true });
    const { runs, processor } = recorder();
    await media.setProcessor('camera', processor);
    expect(runs.length === 1 && runs[0]?.input === raw()).to.equal(true);
    expect(latest() === runs[0]?.output && shown() === runs[0]?.output).to.equal(true);
    await media.setProcessor('camera', null);
    expect(latest() === raw() && shown() === raw()).to.equal(true);
    expect(runs[0]?.signal.aborted).to.equal(true);
    expect(runs[0]?.output.readyState).to.equal('ended');
    expect(raw()?.readyState).to.equal('live');
    expect(sent.includes(null)).to.equal(false);
  });

  it('is there from the first picture, also when the page has not waited for it', async () => {
    const { runs, processor } = recorder();
    const set = media.setProcessor('camera', processor);
    await media.open({ microphone: true, camera: true });
    await set;
    await until(() => latest() === runs[0]?.output);
    expect(wasSent(runs[0]?.output)).to.equal(true);
    expect(runs).to.have.length(1);
    expect(media.stream.getAudioTracks()[0] === media.microphone.track).to.equal(true);
  });

  it('gets the track of each device in turn; what was shown before stays until there is something new', async () => {
    const { runs, processor } = recorder();
    await media.setProcessor('camera', processor);
    await media.open({ microphone: false, camera: true });
    await until(() => latest());
    await media.camera.select('back');
    await until(() => runs.length === 2 && latest() === runs[1]?.output);
    expect(runs[1]?.input === raw()).to.equal(true);
    expect(runs[0]?.signal.aborted).to.equal(true);
    expect(runs[0]?.output.readyState).to.equal('ended');
    expect(sent.includes(null)).to.equal(false);
  });

  it('lets menus and mirrors find the device that is behind its track', async () => {
    const { processor } = recorder();
    await media.setProcessor('camera', processor);
    await media.open({ microphone: false, camera: true });
    await until(() => shown());
    expect(shown()?.getSettings().deviceId).to.equal('front');
  });

  it('ends with the camera, and begins anew with it', async () => {
    const { runs, processor } = recorder();
    await media.setProcessor('camera', processor);
    await media.open({ microphone: false, camera: true });
    await until(() => latest());
    await media.camera.switch(false);
    await until(() => latest() === null);
    expect(runs[0]?.output.readyState).to.equal('ended');
    expect(runs[0]?.signal.aborted).to.equal(true);
    await media.camera.switch(true);
    await until(() => latest() === runs[1]?.output);
    media.release();
    await until(() => latest() === null);
    expect(runs[1]?.output.readyState).to.equal('ended');
  });

  it('is muted with the microphone, whatever it makes of silence', async () => {
    const { runs, processor } = recorder(() => toneTrack());
    await media.open({ microphone: true, camera: false });
    await media.setProcessor('microphone', processor);
    const output = runs[0]?.output;
    expect(media.stream.getAudioTracks()[0] === output).to.equal(true);
    await media.microphone.switch(false);
    expect(output?.enabled).to.equal(false);
    await media.microphone.switch(true);
    expect(output?.enabled).to.equal(true);
    expect(runs).to.have.length(1);
  });

  it('may answer what it was given, which is not stopped then', async () => {
    await media.open({ microphone: false, camera: true });
    await media.setProcessor('camera', (track) => track);
    await media.setProcessor('camera', null);
    expect(raw()?.readyState).to.equal('live');
    expect(latest() === raw()).to.equal(true);
  });

  const failures: Readonly<Record<string, TrackProcessor>> = {
    'that throws': () => {
      throw new Error('no WebGL');
    },
    'that rejects': () => Promise.reject(new Error('no model')),
    'that answers another kind': () => toneTrack(),
    'whose track has ended': () => {
      const track = pictureTrack();
      track.stop();
      return track;
    },
  };
  for (const [what, processor] of Object.entries(failures)) {
    it(`${what} is told with a code, and what the device gives goes on`, async () => {
      await media.open({ microphone: false, camera: true });
      expect(await codeOf(media.setProcessor('camera', processor))).to.equal('processor-failed');
      expect(latest() === raw()).to.equal(true);
      expect(errors).to.deep.equal([{ device: 'camera', type: 'processor-failed' }]);
      expect(media.camera.state).to.deep.equal({ on: true, pending: false, error: null });
    });
  }

  it('that failed is asked again with the next track of the device', async () => {
    let broken = true;
    const { runs, processor } = recorder();
    await media.open({ microphone: false, camera: true });
    const flaky: TrackProcessor = (track, context) => {
      if (broken) throw new Error('not yet');
      return processor(track, context);
    };
    expect(await codeOf(media.setProcessor('camera', flaky))).to.equal('processor-failed');
    broken = false;
    await media.camera.select('back');
    await until(() => runs.length === 1 && latest() === runs[0]?.output);
  });

  it('whose track ends by itself gives the picture back, and tells of it', async () => {
    await media.open({ microphone: false, camera: true });
    const { runs, processor } = recorder();
    await media.setProcessor('camera', processor);
    // As when the worker behind it has crashed.
    runs[0]?.output.dispatchEvent(new Event('ended'));
    expect(latest() === raw()).to.equal(true);
    expect(errors).to.deep.equal([{ device: 'camera', type: 'processor-failed' }]);
  });

  it('that was replaced while it was at work shows nothing, and its track is stopped', async () => {
    await media.open({ microphone: false, camera: true });
    let finish: (track: MediaStreamTrack) => void = () => undefined;
    const slow = media.setProcessor(
      'camera',
      () => new Promise<MediaStreamTrack>((resolve) => (finish = resolve)),
    );
    const { runs, processor } = recorder();
    await media.setProcessor('camera', processor);
    await slow;
    const late = pictureTrack('#f00');
    finish(late);
    await until(() => late.readyState === 'ended');
    expect(latest() === runs[0]?.output).to.equal(true);
    expect(errors).to.deep.equal([]);
  });

  it('that never answers is given up, and what it answers later is stopped', async () => {
    const input = pictureTrack();
    const told: (MediaStreamTrack | null)[] = [];
    const failed: unknown[] = [];
    const port = {
      patience: 50,
      send: (track: MediaStreamTrack | null) => told.push(track),
      failed: (error: unknown) => failed.push(error),
    };
    const pipe = new TrackPipe(port, input);
    let finish: (track: MediaStreamTrack) => void = () => undefined;
    let signal: AbortSignal | undefined;
    const hanging: TrackProcessor = (_, context) => {
      ({ signal } = context);
      return new Promise((resolve) => (finish = resolve));
    };
    expect(await codeOf(pipe.use(hanging))).to.equal('processor-failed');
    expect(told.length === 1 && told[0] === input).to.equal(true);
    expect(failed).to.have.length(1);
    expect(signal?.aborted).to.equal(true);
    const late = pictureTrack('#f00');
    finish(late);
    await until(() => late.readyState === 'ended');
    expect(told.length === 1 && told[0] === input).to.equal(true);
    input.stop();
  });
});
