/** Tracks that need no device: a picture that moves and a tone. */
export function pictureTrack(colour = '#3a7', height = 180): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = (height * 16) / 9;
  canvas.height = height;
  const context = canvas.getContext('2d');
  let frame = 0;
  const timer = setInterval(() => {
    if (!context) return;
    context.fillStyle = colour;
    context.fillRect(0, 0, canvas.width, height);
    context.fillStyle = '#fff';
    context.fillRect((frame++ * 7) % 300, 60, 20, 60);
  }, 33);
  const [track] = canvas.captureStream(30).getVideoTracks();
  if (!track) throw new Error('no picture');
  return stopWith(track, () => clearInterval(timer));
}

export function toneTrack(frequency = 440): MediaStreamTrack {
  const context = new AudioContext();
  const oscillator = new OscillatorNode(context, { frequency });
  const destination = context.createMediaStreamDestination();
  oscillator.connect(destination);
  oscillator.start();
  const [track] = destination.stream.getAudioTracks();
  if (!track) throw new Error('no tone');
  return stopWith(track, () => void context.close());
}

function stopWith(track: MediaStreamTrack, release: () => void): MediaStreamTrack {
  const stop = track.stop.bind(track);
  track.stop = () => {
    if (track.readyState === 'live') release();
    stop();
  };
  return track;
}

/** Waits for a fact; the deadline is there to end a broken test, not to measure. */
export async function until(fact: () => unknown, what = String(fact), deadline = 20_000): Promise<void> {
  const end = performance.now() + deadline;
  for (;;) {
    if (await fact()) return;
    if (performance.now() > end) throw new Error(`never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
