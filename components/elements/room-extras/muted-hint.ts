import { LevelMeter } from '../../media/level-meter.ts';
import type { Session } from '../../room/session-api.ts';

/** Milliseconds between two measurements. */
const INTERVAL = 100;
/** Root mean square that counts as speech: louder than for "speaking", because a hint for a cough is a nuisance. */
const LOUD = 0.03;
/** So many of the latest measurements have to be loud: most of a second of talking. */
const LATEST = 12;
const LOUD_ONES = 7;
/** Milliseconds between two hints. */
const PAUSE = 60_000;

/** Tells talk from noise, and when it is time to say so. */
export class TalkWatch {
  #latest: readonly boolean[] = [];
  #hinted = Number.NEGATIVE_INFINITY;

  /** `level` from 0 to 1, `now` in milliseconds. Answers whether to hint. */
  next(level: number, now: number): boolean {
    this.#latest = [...this.#latest, level > LOUD].slice(-LATEST);
    const talking = this.#latest.filter(Boolean).length >= LOUD_ONES;
    if (!talking || now - this.#hinted < PAUSE) return false;
    this.#hinted = now;
    return true;
  }

  /** What was heard before counts no more. */
  forget(): void {
    this.#latest = [];
  }
}

/**
 * Notices that somebody talks whose microphone is muted, until the answered function is called. A muted track is silent here
 * as well; so a clone of it is listened to (W3C Media Capture, section 4.3.3), which nothing but the meter ever gets.
 */
export function hintWhenMuted(session: Session, hint: () => void): () => void {
  const watch = new TalkWatch();
  let measured: { readonly of: MediaStreamTrack; close(): void } | null = null;
  const follow = (): void => {
    const { phase, local } = session.state;
    const inCall = phase === 'joined' || phase === 'reconnecting';
    const track = inCall && !local.microphone ? local.stream?.getAudioTracks()[0] : undefined;
    if (track === measured?.of) return;
    measured?.close();
    measured = track ? measure(track, (level) => watch.next(level, performance.now()) && hint()) : null;
    watch.forget();
  };
  follow();
  const stop = session.on('state', follow);
  return () => {
    stop();
    measured?.close();
    measured = null;
  };
}

function measure(track: MediaStreamTrack, onLevel: (level: number) => void) {
  const clone = track.clone();
  clone.enabled = true;
  const meter = new LevelMeter(clone);
  const timer = setInterval(() => onLevel(meter.level()), INTERVAL);
  return {
    of: track,
    close(): void {
      clearInterval(timer);
      meter.close();
      clone.stop();
    },
  };
}
