import type { ElementHandle } from 'puppeteer-core';
import type { Person } from './person.ts';
import { received } from './probe.ts';

/** What a person looking at a `<video>` would notice. */
export interface Picture {
  /** Frames shown since it was first looked at (`getVideoPlaybackQuality` counts none of a call's in Firefox). */
  readonly frames: number;
  readonly width: number;
  readonly height: number;
  /** Share of the pixels, 0 to 1, that are not near black. */
  readonly lit: number;
}

/** Runs in the page. */
function look(video: HTMLVideoElement): Picture {
  const { videoWidth: width, videoHeight: height } = video;
  const shown = window.probe.framesShown;
  if (!shown.has(video)) {
    const count = () => {
      shown.set(video, (shown.get(video) ?? -1) + 1);
      video.requestVideoFrameCallback(count);
    };
    count();
  }
  const frames = shown.get(video) ?? 0;
  if (width === 0) return { frames, width, height, lit: 0 };
  const canvas = new OffscreenCanvas(32, 18);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return { frames, width, height, lit: 0 };
  context.drawImage(video, 0, 0, 32, 18);
  const { data } = context.getImageData(0, 0, 32, 18);
  let lit = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (Math.max(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0) > 40) lit += 1;
  }
  return { frames, width, height, lit: lit / (32 * 18) };
}

export function pictureOf(video: ElementHandle<HTMLVideoElement>): Promise<Picture> {
  return video.evaluate(look);
}

/** Waits until a person sees a moving picture in a `<video>`: it has colour, and new frames go on arriving. */
export async function seesPicture(
  person: Person,
  video: ElementHandle<HTMLVideoElement>,
  what: string,
): Promise<void> {
  const first = await person.waitFor(`${what} is to be seen`, async () => {
    const picture = await pictureOf(video);
    return picture.lit > 0.1 && picture.frames > 0 ? picture : null;
  });
  await person.waitFor(`${what} moves`, async () => (await pictureOf(video)).frames >= first.frames + 5);
}

/** Waits until sound of others is being played to a person. */
export async function hearsSound(person: Person): Promise<void> {
  const { audioEnergy } = await received(person.view);
  await person.waitFor(
    'sound is to be heard',
    async () => (await received(person.view)).audioEnergy > audioEnergy,
  );
}
