import type { JSHandle } from 'puppeteer-core';
import type { RoomUser } from '../../support/room-user.ts';

interface Recorder {
  longest: number;
  last: number;
}

/** Runs in the page. */
function record(video: HTMLVideoElement): Recorder {
  const recorder: Recorder = { longest: 0, last: performance.now() };
  const note = (now: number) => {
    recorder.longest = Math.max(recorder.longest, now - recorder.last);
    recorder.last = now;
    video.requestVideoFrameCallback(note);
  };
  video.requestVideoFrameCallback(note);
  return recorder;
}

/** How long the picture of somebody has stood still, seen by somebody else. */
export class Stall {
  readonly #recorder: JSHandle<Recorder>;

  private constructor(recorder: JSHandle<Recorder>) {
    this.#recorder = recorder;
  }

  static async watch(user: RoomUser, title: string): Promise<Stall> {
    return new Stall(await (await user.video(title)).evaluateHandle(record));
  }

  /** Milliseconds between two frames, at most, since it is being watched. */
  longest(): Promise<number> {
    return this.#recorder.evaluate(({ longest, last }) => Math.max(longest, performance.now() - last));
  }
}

/** The longest of several. */
export async function longestOf(stalls: readonly Stall[]): Promise<number> {
  return Math.max(...(await Promise.all(stalls.map((stall) => stall.longest()))));
}
