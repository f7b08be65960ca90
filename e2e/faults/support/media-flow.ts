import { setTimeout as delay } from 'node:timers/promises';
import { pictureOf } from '../../support/media.ts';
import { received } from '../../support/probe.ts';
import type { RoomUser } from '../../support/room-user.ts';

/** More than what a browser may still have had in its buffers. */
const FRAMES = 3;
/** A tenth of a second. */
const SAMPLES = 4_800;
/** A browser may have tried for a long time in vain, and waits before it tries again. Milliseconds. */
const DEADLINE = 60_000;
/** Long enough for a frame of the slowest picture and for a packet of sound. */
const STILL = 500;

interface Flow {
  readonly frames: number;
  readonly samples: number;
}

async function look(user: RoomUser, title: string): Promise<Flow> {
  const [{ frames }, { audioSamples }] = await Promise.all([
    pictureOf(await user.video(title)),
    received(user.person.page),
  ]);
  return { frames, samples: audioSamples };
}

/** Waits until neither new frames of another nor any sound arrive. */
export async function mediaStops(user: RoomUser, title: string): Promise<void> {
  await user.person.waitFor(`picture and sound of ${title} stand still`, async () => {
    const before = await look(user, title);
    await delay(STILL);
    const { frames, samples } = await look(user, title);
    return frames === before.frames && samples <= before.samples;
  });
}

/**
 * Waits until new frames of another are shown and sound arrives. A connection that took another's place counts from nothing.
 * @param enough frames; the default is more than a browser still had in its buffers
 */
export async function mediaFlows(user: RoomUser, title: string, enough = FRAMES): Promise<void> {
  let { frames: from, samples: since } = await look(user, title);
  await user.person.waitFor(
    `picture and sound of ${title} go on`,
    async () => {
      const { frames, samples } = await look(user, title);
      from = Math.min(from, frames);
      since = Math.min(since, samples);
      return frames >= from + enough && samples >= since + SAMPLES;
    },
    DEADLINE,
  );
}
