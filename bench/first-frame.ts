/**
 * From the second participant's `join()` in a warmed lobby to the first frame of the other that is shown, beside the limit
 * of one page: two connections in it, after getUserMedia, at the same resolution and with the same media sections.
 */
import type { Browser, Page } from 'puppeteer-core';
import type { VideoRoom } from '../components/index.ts';
import { launch } from '../e2e/support/browsers.ts';
import { RoomUser } from '../e2e/support/room-user.ts';
import { Service } from '../e2e/support/service.ts';
import { heading, median, report } from './support/figures.ts';

const ROUNDS = 20;
/** A person looks at the lobby for at least so long; everything is warm by then. */
const LOBBY = 1_500;

declare global {
  interface Window {
    /** Milliseconds on the page's clock when the first frame of somebody else was shown. */
    firstFrame?: Promise<number>;
  }
}

/** Runs before the page's own scripts: notes when a video with a stream that is not the own one shows a frame. */
function watchFrames(): void {
  const property = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject') ?? {};
  window.firstFrame = new Promise((resolve) => {
    Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
      ...property,
      set(this: HTMLMediaElement, stream: MediaStream | null) {
        property.set?.call(this, stream);
        // Not upgraded yet, it has no properties.
        const room = document.querySelector<Partial<VideoRoom> & HTMLElement>('video-room');
        const own = room?.localParticipant?.stream;
        if (!(this instanceof HTMLVideoElement) || !stream || stream === own) return;
        this.requestVideoFrameCallback((now) => resolve(now));
      },
    });
  });
}

async function ours(browser: Browser, service: Service, round: number): Promise<number> {
  const room = `bench-${round}`;
  const ann = await RoomUser.open(browser, 'ann');
  await ann.enter(service.origin, { room });
  const bob = await RoomUser.open(browser, 'bob');
  await bob.person.page.evaluateOnNewDocument(watchFrames);
  await bob.person.page.goto(`${service.origin}/room/${room}`);
  await bob.find('>>> room-preview >>> video.shown');
  await pause(LOBBY);
  const time = await bob.person.page.evaluate(async () => {
    const element = document.querySelector<VideoRoom>('video-room');
    const start = performance.now();
    await element?.join({ email: 'bob@example.org' });
    return ((await window.firstFrame) ?? Number.NaN) - start;
  });
  await Promise.all([ann.person.close(), bob.person.close()]);
  return time;
}

async function limit(browser: Browser, service: Service): Promise<number> {
  const user = await RoomUser.open(browser, 'limit');
  await user.person.page.goto(`${service.origin}/healthz`);
  const time = await inOnePage(user.person.page);
  await user.person.close();
  return time;
}

function inOnePage(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: true,
      video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const video = document.body.appendChild(document.createElement('video'));
    Object.assign(video, { autoplay: true, muted: true, playsInline: true });
    const shown = new Promise<number>((resolve) => video.requestVideoFrameCallback((now) => resolve(now)));
    const start = performance.now();
    const [a, b] = [new RTCPeerConnection(), new RTCPeerConnection()];
    a.onicecandidate = ({ candidate }) => void b.addIceCandidate(candidate ?? undefined);
    b.onicecandidate = ({ candidate }) => void a.addIceCandidate(candidate ?? undefined);
    a.ontrack = ({ track }) => {
      if (track.kind === 'video') video.srcObject = new MediaStream([track]);
    };
    for (const track of stream.getTracks()) {
      a.addTrack(track, stream);
      b.addTrack(track, stream);
    }
    // Where a screen and its sound would go.
    for (const kind of ['video', 'audio']) a.addTransceiver(kind);
    await a.setLocalDescription();
    await b.setRemoteDescription(a.localDescription as RTCSessionDescription);
    await b.setLocalDescription();
    await a.setRemoteDescription(b.localDescription as RTCSessionDescription);
    return (await shown) - start;
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const service = new Service({ MAX_JOINS_PER_MINUTE: '0', MAX_JOINS_PER_EMAIL: '0' });
await service.start();
const browser = await launch('chromium');
const times: { readonly ours: number[]; readonly limit: number[] } = { ours: [], limit: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  times.limit.push(await limit(browser, service));
  times.ours.push(await ours(browser, service, round));
}
await browser.close();
await service.stop();
const [joined, inPage] = [median(times.ours), median(times.limit)];
heading();
const show = (value: number) => `${Math.round(value)} ms`;
report(
  `join() to first remote frame, 720p, median of ${ROUNDS}`,
  show(joined),
  show(inPage),
  joined / inPage,
  '1.3 or less',
);
