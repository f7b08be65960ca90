import type { Frame, Page } from 'puppeteer-core';

/** What the page under test has opened, seen from outside of the product. */
interface Probe {
  readonly peers: RTCPeerConnection[];
  readonly tracks: MediaStreamTrack[];
  readonly framesShown: WeakMap<HTMLVideoElement, number>;
  /** Descriptions made by this side, over all connections. */
  negotiations: number;
  /** Statistics of a connection, none if it is closed meanwhile: Firefox then never answers. */
  statsOf(peer: RTCPeerConnection): Promise<RTCStatsReport>;
}
declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page, before anything of it. */
function install(): void {
  const statsOf = async (peer: RTCPeerConnection) => {
    let timer: number | undefined;
    const closed = new Promise<RTCStatsReport>((resolve) => {
      timer = window.setInterval(() => {
        if (peer.signalingState === 'closed') resolve(new Map() as unknown as RTCStatsReport);
      }, 50);
    });
    const report = await Promise.race([peer.getStats(), closed]);
    clearInterval(timer);
    return report;
  };
  const probe: Probe = { peers: [], tracks: [], framesShown: new WeakMap(), negotiations: 0, statsOf };
  window.probe = probe;
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      probe.peers.push(this);
    }

    override setLocalDescription(description?: RTCLocalSessionDescriptionInit): Promise<void> {
      probe.negotiations += 1;
      return super.setLocalDescription(description);
    }
  };
  const devices = navigator.mediaDevices;
  if (!devices) return;
  for (const method of ['getUserMedia', 'getDisplayMedia'] as const) {
    const native = devices[method].bind(devices);
    devices[method] = async (constraints?: MediaStreamConstraints) => {
      const stream = await native(constraints);
      probe.tracks.push(...stream.getTracks());
      return stream;
    };
  }
}

/**
 * A screen to share: machines that run tests have none. Runs in the page, before anything of it. What is on it moves; its sound is a tone.
 */
function installScreen(): void {
  if (!navigator.mediaDevices) return;
  navigator.mediaDevices.getDisplayMedia = (options) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1280;
    canvas.height = 720;
    const context = canvas.getContext('2d');
    let hue = 0;
    const timer = setInterval(() => {
      if (!context) return;
      context.fillStyle = `hsl(${(hue += 5)} 80% 60%)`;
      context.fillRect(0, 0, canvas.width, canvas.height);
    }, 40);
    const stream = canvas.captureStream(25);
    // Nobody listens to it here, and the machine may have no speaker.
    const silent = { sinkId: { type: 'none' } } as AudioContextOptions;
    let audio = options?.audio ? new AudioContext(silent) : null;
    if (audio) {
      const destination = audio.createMediaStreamDestination();
      const tone = new OscillatorNode(audio);
      tone.connect(destination);
      tone.start();
      for (const track of destination.stream.getTracks()) stream.addTrack(track);
    }
    for (const track of stream.getTracks()) {
      const stop = track.stop.bind(track);
      track.stop = () => {
        clearInterval(timer);
        // Once, though both tracks are stopped: closing takes a moment, and Firefox refuses a second time.
        void audio?.close();
        audio = null;
        stop();
      };
    }
    return Promise.resolve(stream);
  };
}

/** Text of a script that runs functions. They may have been compiled to call a helper that keeps their names. */
export function scriptOf(...functions: readonly (() => void)[]): string {
  return ['globalThis.__name ??= (value) => value', ...functions.map((run) => `(${String(run)})()`)].join(
    ';',
  );
}

/** For pages that the browser makes by itself: rendered ahead, say. */
export const PROBE = scriptOf(installScreen, install);

export async function installProbe(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(PROBE);
}

/** What is still open: connections that are not closed, and tracks of devices that have not ended. */
export function openResources(page: Page): Promise<{ readonly peers: number; readonly tracks: number }> {
  return page.evaluate(() => ({
    peers: window.probe.peers.filter((peer) => peer.signalingState !== 'closed').length,
    tracks: window.probe.tracks.filter((track) => track.readyState === 'live').length,
  }));
}

/** What has arrived over all open connections. */
export interface Received {
  /** Energy of the sound that was played (W3C webrtc-stats, `totalAudioEnergy`). */
  readonly audioEnergy: number;
  /** Samples of sound that arrived, and were not made up to fill gaps (`totalSamplesReceived`, `concealedSamples`). */
  readonly audioSamples: number;
  readonly framesDecoded: number;
  readonly packetsLost: number;
}

export function received(page: Page | Frame): Promise<Received> {
  return page.evaluate(async () => {
    let audioEnergy = 0;
    let audioSamples = 0;
    let framesDecoded = 0;
    let packetsLost = 0;
    for (const peer of window.probe.peers) {
      if (peer.signalingState === 'closed') continue;
      for (const stats of (await window.probe.statsOf(peer)).values()) {
        if (stats.type !== 'inbound-rtp') continue;
        packetsLost += Number(stats.packetsLost ?? 0);
        audioEnergy += Number(stats.totalAudioEnergy ?? 0);
        audioSamples += Number(stats.totalSamplesReceived ?? 0) - Number(stats.concealedSamples ?? 0);
        framesDecoded += Number(stats.framesDecoded ?? 0);
      }
    }
    return { audioEnergy, audioSamples, framesDecoded, packetsLost };
  });
}

/** Every open connection in a line or two: what was negotiated, and what goes over it; for a failure. */
export function describeConnections(page: Page | Frame): Promise<string> {
  return page.evaluate(async () => {
    const lines: string[] = [];
    const { participants = [] } = document.querySelector('video-room') ?? {};
    for (const { name, link, away, camera, microphone, screen } of participants) {
      lines.push(JSON.stringify({ name, link, away, camera, microphone, screen }));
    }
    for (const [index, peer] of window.probe.peers.entries()) {
      if (peer.signalingState === 'closed') continue;
      const { signalingState, connectionState, iceConnectionState, iceGatheringState } = peer;
      const stats = [...(await window.probe.statsOf(peer)).values()];
      lines.push(
        `#${index} ${[signalingState, connectionState, iceConnectionState, iceGatheringState].join(' ')}`,
      );
      for (const { mid, direction, currentDirection, sender, receiver } of peer.getTransceivers()) {
        const rtp = stats.filter(({ mid: of }) => of !== undefined && of === mid);
        const counters = rtp.map(
          ({ type, packetsReceived, packetsSent, framesDecoded, framesEncoded }) =>
            `${type}:${packetsReceived ?? packetsSent}/${framesDecoded ?? framesEncoded ?? ''}`,
        );
        const sent = sender.track && `${sender.track.readyState}${sender.track.muted ? ' muted' : ''}`;
        lines.push(
          `  ${mid} ${receiver.track.kind} ${direction}/${currentDirection} sends ${sent} ${counters.join(' ')}`,
        );
      }
      for (const pair of stats) {
        if (pair.type === 'candidate-pair' && pair.nominated)
          lines.push(`  pair ${pair.state} in ${pair.bytesReceived} out ${pair.bytesSent}`);
      }
    }
    return lines.join('\n');
  });
}
