import { strike } from '../../utils/dom-ringtone.ts';

export type SoundName = 'joined' | 'left' | 'message' | 'hand' | 'knock';

type Note = readonly [frequency: number, after: number];

/** Up for who comes, down for who goes; frequencies in Hz of the equal temperament, times in seconds. */
const NOTES: Readonly<Record<SoundName, readonly Note[]>> = {
  joined: [
    [523.25, 0],
    [783.99, 0.09],
  ],
  left: [
    [659.25, 0],
    [440, 0.09],
  ],
  message: [[880, 0]],
  hand: [
    [698.46, 0],
    [698.46, 0.12],
    [1046.5, 0.24],
  ],
  knock: [
    [329.63, 0],
    [329.63, 0.16],
  ],
};
const LOUDNESS = 0.05;
const LENGTH = 0.35;

/** Puts a sound into a context, from its present on. Answers the source that ends last. */
export function schedule(context: BaseAudioContext, name: SoundName): OscillatorNode | undefined {
  return NOTES[name]
    .map(([frequency, after]) =>
      strike(context, { frequency, at: context.currentTime + after, loudness: LOUDNESS, length: LENGTH }),
    )
    .at(-1);
}

/**
 * Plays a sound of half a second at most. `speaker` is a `deviceId`; empty for the browser's own choice. Silent where the
 * browser does not let the page play (yet).
 */
export function playSound(name: SoundName, speaker: string): void {
  // What may not start now would be heard at some click, long after.
  if (typeof AudioContext !== 'function' || !navigator.userActivation.hasBeenActive) return;
  // Web Audio API, section 1.2.1; browsers that do not know `sinkId` take no notice.
  const options = speaker ? { sinkId: speaker } : {};
  const context = new AudioContext(options as AudioContextOptions);
  schedule(context, name)?.addEventListener('ended', () => void context.close());
}
